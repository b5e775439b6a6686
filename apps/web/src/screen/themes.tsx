import type { View } from '@coreflect/workshop'
import { Show } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'
import { laterBoardPart } from '../later-part.tsx'

const RoomThemes = laterBoardPart(async () => (await import('./room-themes.tsx')).RoomThemes)

/** The debrief on the wall: themes with their notes, and how many were offered and came [C4]. */
export function Themes(props: { readonly view: View; readonly token: string; readonly offset: number }) {
  const doc = () => props.view.docs.findLast((one) => one.kind === 'debrief')
  const count = () => props.view.counts.at(-1)
  return (
    <div class="grid flex-1 content-start gap-[2vh]">
      <div class="flex flex-wrap items-baseline justify-between gap-x-[3vw]">
        <h2 class="text-[3.4vw]">{props.view.now === null ? '' : inWords(props.view.now.title)}</h2>
        <Show when={count()}>
          {(one) => (
            <p class="text-[1.7vw] text-ink-soft">
              {t('screen.counts', { passed: one().passed, offered: one().offered })}
            </p>
          )}
        </Show>
      </div>
      <Show when={doc()?.id} keyed>
        {(id) => <RoomThemes doc={id} token={props.token} view={props.view} offset={props.offset} />}
      </Show>
    </div>
  )
}
