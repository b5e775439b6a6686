import type { GalleryView } from '@coreflect/workshop'
import { For, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { boardName } from '../take-part/group-board-name.ts'
import { Card } from '../ui/card.tsx'
import { CommandButton } from './command-button.tsx'

/** A walk in the facilitator's hands: which boards are open, and which one the screen shows. */
export function GalleryControl(props: { readonly gallery: GalleryView }) {
  return (
    <Card title={t('facilitate.doing.gallery')}>
      <Show
        when={props.gallery.boards.length > 0}
        fallback={<p class="text-ink-soft">{t('facilitate.doing.gallery.none')}</p>}
      >
        <ul class="grid gap-2">
          <For each={props.gallery.boards}>
            {({ board, label, round, echoes }) => {
              const name = () => boardName({ group: { id: '', label, round: round ?? 0 } })
              const on = () => props.gallery.lookingAt === board
              return (
                <li class="flex flex-wrap items-center justify-between gap-2 border-line border-b pb-2">
                  <span>
                    <span class="font-semibold">{name()}</span>{' '}
                    <span class="text-ink-soft text-sm">
                      {t('facilitate.doing.gallery.echoes', { count: echoes.length })}
                    </span>
                  </span>
                  <CommandButton command={{ type: 'look-at', board: on() ? null : board }}>
                    {t(on() ? 'facilitate.doing.gallery.hide' : 'facilitate.doing.gallery.show', { board: name() })}
                  </CommandButton>
                </li>
              )
            }}
          </For>
        </ul>
      </Show>
    </Card>
  )
}
