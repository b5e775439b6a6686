import { Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import type { ProblemCode } from '../net/reply.ts'
import { Notice } from './notice.tsx'

/** Why something did not happen, in the reader's words; nothing while there is no problem. */
export function Problem(props: { readonly code: ProblemCode | null }) {
  return <Show when={props.code}>{(code) => <Notice tone="no">{t(`refusal.${code()}`)}</Notice>}</Show>
}
