import type { Command } from '@coreflect/workshop'
import { createMemo, createSignal, For, Show } from 'solid-js'
import { addWords, inWords, t } from '../../i18n/index.ts'
import { MediaPage } from '../../media/media-page.tsx'
import { type RowPage, rowNow } from '../../media/pages.ts'
import { mediaWords } from '../../media/words.ts'
import { Button } from '../../ui/button.tsx'
import { ArrowLeft } from '../../ui/icons.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { CommandButton } from '../command-button.tsx'
import { useCockpit } from '../create-cockpit.ts'
import { ClipControl } from './clip-control.tsx'
import { clipNow } from './clip-turn.ts'
import { pageTurn } from './page-turn.ts'
import { partName } from './part-name.ts'

addWords(mediaWords)

/** What is before the room, and everything that turns its pages: for everyone at once. */
export function DeckControl() {
  const cockpit = useCockpit()
  const now = createMemo(() => rowNow(cockpit.view()))
  const page = () => now()?.row[now()?.at ?? 0]
  const [preview, setPreview] = createSignal(true)
  return (
    <Show when={page()}>
      {(shown) => (
        <section aria-labelledby="deck-title" class="grid gap-3">
          <div class="flex flex-wrap items-center gap-2">
            <h3 id="deck-title" class="min-w-0 flex-1 font-semibold">
              {t('facilitate.media.on', { page: (now()?.at ?? 0) + 1, pages: now()?.row.length ?? 0 })}
            </h3>
            <Turn by={-1} label={t('facilitate.media.page-back')} />
            <Turn by={1} label={t('facilitate.media.page-on')} />
          </div>
          <Show when={clipNow(cockpit.view(), cockpit.now())}>{(clip) => <ClipControl clip={clip()} />}</Show>
          <Show when={preview()}>
            <div class="rounded-m border border-line bg-paper p-2">
              <MediaPage
                source={{ session: cockpit.view().session.id }}
                part={shown().part}
                page={shown().page}
                clip={cockpit.view().mediaAt?.clip ?? null}
                offset={cockpit.live.offset()}
              />
            </div>
          </Show>
          <div class="flex flex-wrap gap-2">
            <Button look="plain" onClick={() => setPreview(!preview())}>
              {preview() ? t('facilitate.media.preview.hide') : t('facilitate.media.preview')}
            </Button>
            <Pages row={now()?.row ?? []} at={now()?.at ?? 0} />
          </div>
          <Notes page={shown()} />
        </section>
      )}
    </Show>
  )
}

function Turn(props: { readonly by: 1 | -1; readonly label: string }) {
  const cockpit = useCockpit()
  const turn = () => pageTurn(cockpit.view(), props.by)
  const idle: Command = { type: 'turn-page', activity: '', part: '', page: 1 }
  return (
    <CommandButton command={turn() ?? idle} ready={turn() !== null} aria-label={props.label} title={props.label}>
      <ArrowLeft aria-hidden="true" size={20} class={props.by > 0 ? 'rotate-180' : ''} />
    </CommandButton>
  )
}

/** Any page at once, by its name. */
function Pages(props: { readonly row: readonly RowPage[]; readonly at: number }) {
  const cockpit = useCockpit()
  const go = (at: number) => {
    const to = props.row[at]
    const activity = cockpit.view().mediaAt?.activity
    if (to !== undefined && activity !== undefined) {
      void cockpit.send({ type: 'turn-page', activity, part: to.part.id, page: to.page })
    }
  }
  return (
    <label class="flex min-w-0 items-center gap-2">
      <span class="sr-only">{t('facilitate.media.go-to')}</span>
      <select
        class="min-h-12 min-w-0 max-w-full rounded-m border border-edge bg-raised px-3"
        onChange={(event) => go(event.currentTarget.selectedIndex)}
      >
        <For each={props.row}>
          {({ part, page }, at) => (
            <option selected={at() === props.at}>
              {at() + 1} · {partName(part).slice(0, 40)} {part.kind === 'slides' ? page : ''}
            </option>
          )}
        </For>
      </select>
    </label>
  )
}

/** What facilitators want to remember at this page; it reaches nobody else. */
function Notes(props: { readonly page: RowPage }) {
  const cockpit = useCockpit()
  const activity = () => cockpit.view().mediaAt?.activity ?? ''
  const note = () =>
    cockpit
      .view()
      .mediaNotes.find(
        (one) => one.activity === activity() && one.part === props.page.part.id && one.page === props.page.page,
      )
  return (
    <Show when={`${props.page.part.id} ${props.page.page}`} keyed={true}>
      <TextArea
        label={t('facilitate.media.notes')}
        hint={t('facilitate.media.notes.hint')}
        rows={2}
        maxlength={4000}
        value={inWords(note()?.text ?? {})}
        onChange={(event) =>
          void cockpit.send({
            ...{ type: 'note-page', activity: activity(), part: props.page.part.id, page: props.page.page },
            text: event.currentTarget.value.trim(),
          })
        }
      />
    </Show>
  )
}
