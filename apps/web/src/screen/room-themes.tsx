import type { View } from '@coreflect/workshop'
import { Show } from 'solid-js'
import { DebriefScreen } from '../board/debrief-screen.tsx'
import { inWords, say, t } from '../i18n/index.ts'
import { holdDocument } from '../net/document.ts'
import { MiniClock } from '../ui/mini-clock.tsx'

interface RoomThemesProps {
  readonly doc: string
  readonly token: string
  readonly view: View
  readonly offset: number
}

/** The themes as they grow, read from the board of the whole room; above them the question of the script. */
export function RoomThemes(props: RoomThemesProps) {
  const held = holdDocument(props.doc, { token: props.token, copy: false })
  return (
    <DebriefScreen
      ydoc={held.ydoc}
      t={say}
      roundLabel={(round) => (round === 0 ? t('page.scenes') : t('screen.round', { round }))}
      lensLabel={(id) => inWords(props.view.lenses.find((lens) => lens.id === id)?.name ?? {}) || id}
      room={{ view: () => props.view, send: async () => false }}
      above={
        <Show when={props.view.script}>
          {(script) => (
            <div class="flex items-center justify-between gap-[3vw]">
              <div class="grid gap-[0.5vh]">
                <h3 class="text-[3vw]">{t(`plenary.script.${script().step}`)}</h3>
                <p class="text-[1.8vw] text-ink-soft">{t(`plenary.script.${script().step}.text`)}</p>
              </div>
              <span class="text-[2.6vw]">
                <MiniClock clock={script().clock} offset={props.offset} />
              </span>
            </div>
          )}
        </Show>
      }
    />
  )
}
