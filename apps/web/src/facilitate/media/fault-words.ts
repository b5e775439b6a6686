import { locale, t } from '../../i18n/index.ts'
import type { Looked } from './look-at-file.ts'

/** Why a file cannot be shown. */
export type Fault = Extract<Looked, { readonly problem: string }>

/** Why a file cannot be shown, and what to do about it. */
export function faultInWords(fault: Fault): string {
  return fault.problem === 'too-many-pages'
    ? t('facilitate.media.too-many-pages', { pages: fault.pages.toLocaleString(locale()) })
    : t(`facilitate.media.fault.${fault.problem}`)
}
