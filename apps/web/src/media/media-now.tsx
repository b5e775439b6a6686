import type { View } from '@coreflect/workshop'
import { createEffect, createMemo, createSignal, on, Show } from 'solid-js'
import { addWords, t } from '../i18n/index.ts'
import { keep, kept } from '../net/storage.ts'
import { Button } from '../ui/button.tsx'
import { InOtherWords } from './in-other-words.tsx'
import { MediaPage } from './media-page.tsx'
import { PageSteps } from './page-steps.tsx'
import { rowNow } from './pages.ts'
import type { MediaSource } from './source.ts'
import { mediaWords } from './words.ts'

addWords(mediaWords)

const place = 'coreflect.media-here'

interface MediaNowProps {
  readonly view: View
  readonly source: MediaSource
  readonly offset: number
}

/** What is before the room, on a phone or a tablet for whoever wants it there too; one may look back, and is back with one tap [L6]. */
export function MediaNow(props: MediaNowProps) {
  const [here, setHere] = createSignal(kept(place) === 'yes')
  const [back, setBack] = createSignal<number | null>(null)
  const now = createMemo(() => rowNow(props.view))
  const last = () => Math.max(now()?.at ?? 0, (now()?.seen ?? 1) - 1)
  const at = () => Math.min(back() ?? now()?.at ?? 0, last())
  const page = () => now()?.row[at()]
  const light = () => page()?.part.kind === 'cue' || page()?.part.kind === 'link'
  createEffect(
    on(
      () => props.view.mediaAt?.activity,
      () => setBack(null),
      { defer: true },
    ),
  )
  const choose = (on: boolean) => {
    setHere(on)
    setBack(null)
    keep(place, on ? 'yes' : 'no')
  }
  const look = (to: number) => setBack(to === now()?.at ? null : to)
  const inWordsAlone = () => {
    const part = page()?.part
    return part?.kind === 'clip' ? part : undefined
  }
  return (
    <Show when={page()}>
      {(shown) => (
        <section aria-label={t('media.title')} class="grid gap-3">
          <Show
            when={here() || light()}
            fallback={
              <>
                <p class="text-ink-soft">{t('media.on-wall')}</p>
                <Button class="justify-self-start" onClick={() => choose(true)}>
                  {t('media.here')}
                </Button>
                <Show when={inWordsAlone()}>{(part) => <InOtherWords part={part()} />}</Show>
              </>
            }
          >
            <Show when={back() !== null}>
              <Button look="primary" onClick={() => setBack(null)}>
                {t('media.return')}
              </Button>
            </Show>
            <MediaPage
              source={props.source}
              part={shown().part}
              page={shown().page}
              clip={back() === null ? (props.view.mediaAt?.clip ?? null) : 'own'}
              offset={props.offset}
            />
            <div class="flex flex-wrap items-center gap-2">
              <PageSteps at={at()} last={last()} onLook={look} />
              <Show when={here()}>
                <Button look="plain" onClick={() => choose(false)}>
                  {t('media.not-here')}
                </Button>
              </Show>
            </div>
          </Show>
        </section>
      )}
    </Show>
  )
}
