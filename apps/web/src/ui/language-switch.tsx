import { locales } from '@coreflect/workshop'
import { locale, localeNames, setLocale, t } from '../i18n/index.ts'
import { Segments } from './segments.tsx'

/** The languages, each in its own name. */
export function LanguageSwitch() {
  return (
    <Segments
      label={t('ui.language')}
      options={locales.map((one) => ({ value: one, label: localeNames[one], lang: one }))}
      value={locale()}
      onChoose={setLocale}
    />
  )
}
