import { t } from '../i18n/index.ts'
import { Segments } from './segments.tsx'
import { setTheme, theme, themes } from './theme.ts'

/** Light, dark, or as the device has it. */
export function ThemeSwitch() {
  return (
    <Segments
      label={t('ui.theme')}
      options={themes.map((one) => ({ value: one, label: t(`ui.theme.${one}`) }))}
      value={theme()}
      onChoose={setTheme}
    />
  )
}
