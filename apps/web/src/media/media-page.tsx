import type { ClipState, ShownPart } from '@coreflect/workshop'
import { Match, Show, Switch } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'
import { classNames } from '../ui/class-names.ts'
import { Clip } from './clip.tsx'
import { InOtherWords } from './in-other-words.tsx'
import { OwnClip } from './own-clip.tsx'
import { Slide } from './slide.tsx'
import { assetAddress, type MediaSource } from './source.ts'

interface MediaPageProps {
  readonly source: MediaSource
  readonly part: ShownPart
  readonly page: number
  /** How a clip stands for everyone; `own` where one looks at it again on one's own. */
  readonly clip: ClipState | null | 'own'
  readonly offset: number
  /** `room` for the projector, where letters are large and clips have sound. */
  readonly look?: 'room' | 'hand'
}

const as = <K extends ShownPart['kind']>(part: ShownPart, kind: K) =>
  part.kind === kind ? (part as Extract<ShownPart, { kind: K }>) : undefined

/** One page of what an activity shows: a slide, a picture, a few words, a clip, or the way to a clip elsewhere. */
export function MediaPage(props: MediaPageProps) {
  const large = () => props.look === 'room'
  return (
    <Switch>
      <Match when={as(props.part, 'slides')}>
        {(part) => <Slide source={props.source} asset={part().asset} page={props.page} />}
      </Match>
      <Match when={as(props.part, 'picture')}>
        {(part) => (
          <img
            src={assetAddress(props.source, part().asset)}
            alt={inWords(part().alt)}
            class="mx-auto block max-h-[80dvh] max-w-full corner-s"
          />
        )}
      </Match>
      <Match when={as(props.part, 'cue')}>
        {(part) => (
          <p
            class={classNames(
              'whitespace-pre-line text-center font-bold',
              large() ? 'py-[6vh] text-[5vw]' : 'py-6 text-2xl',
            )}
          >
            {inWords(part().text)}
          </p>
        )}
      </Match>
      <Match when={as(props.part, 'clip')}>
        {(part) => (
          <Show when={part().asset} keyed={true}>
            <Show when={props.clip !== 'own'} fallback={<OwnClip source={props.source} part={part()} />}>
              <Clip
                source={props.source}
                part={part()}
                state={props.clip === 'own' ? null : props.clip}
                offset={props.offset}
                look={props.look ?? 'hand'}
              />
            </Show>
          </Show>
        )}
      </Match>
      <Match when={as(props.part, 'link')}>
        {(part) => (
          <div class="grid justify-items-center gap-3 py-6">
            <p class={large() ? 'text-[3vw]' : 'text-xl'}>{inWords(part().title)}</p>
            <a
              href={part().url}
              target="_blank"
              rel="noreferrer noopener"
              class="inline-flex min-h-12 items-center rounded-m border border-edge px-5 font-semibold underline"
            >
              {t('media.link.open', { host: new URL(part().url).host })}
            </a>
            <p class={classNames('text-center text-ink-soft', large() ? 'text-[max(1rem,1.4vw)]' : 'text-sm')}>
              {t('media.link.hint')}
            </p>
            <InOtherWords part={part()} />
          </div>
        )}
      </Match>
    </Switch>
  )
}
