import type { View } from '@coreflect/workshop'
import { Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { Clock } from '../ui/clock.tsx'

interface ScriptNowProps {
  readonly script: View['script']
  /** The server's clock minus this device's, in ms. */
  readonly offset: number
}

/** The step of the script that is on, on a phone: its question and its time. */
export function ScriptNow(props: ScriptNowProps) {
  return (
    <Show when={props.script}>
      {(script) => (
        <section class="grid gap-1" aria-labelledby="script-title">
          <h3 id="script-title" class="text-xl">
            {t(`plenary.script.${script().step}`)}
          </h3>
          <p>{t(`plenary.script.${script().step}.text`)}</p>
          <Clock clock={script().clock} offset={props.offset} look="line" />
        </section>
      )}
    </Show>
  )
}
