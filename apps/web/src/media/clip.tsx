import type { ClipState, ShownPart } from '@coreflect/workshop'
import { createEffect, createSignal, For, on, onCleanup, onMount, Show } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { correction, createSteadyOffset } from './in-step.ts'
import { assetAddress, type MediaSource } from './source.ts'

interface ClipProps {
  readonly source: MediaSource
  readonly part: Extract<ShownPart, { kind: 'clip' }>
  /** How it stands for everyone; null before it was started. */
  readonly state: ClipState | null
  /** The server's clock minus this device's, in ms. */
  readonly offset: number
  /** Begins without sound: many phones in one room would speak over each other. */
  readonly quiet: boolean
}

const beginning: ClipState = { playing: false, position: 0, at: 0 }

/** A clip that plays for everyone in step. Nobody starts or stops it here: each player follows where the clip is. */
export function Clip(props: ClipProps) {
  const [refused, setRefused] = createSignal(false)
  const [broken, setBroken] = createSignal(false)
  const [muted, setMuted] = createSignal(props.quiet)
  const steady = createSteadyOffset()
  let video: HTMLVideoElement | undefined
  const state = () => props.state ?? beginning

  const follow = () => {
    if (video === undefined || video.readyState < 1 || video.seeking) return
    const now = Date.now() + steady(props.offset)
    const wanted = correction(state(), video.currentTime, now)
    const ends = Number.isFinite(video.duration) ? video.duration : Number.POSITIVE_INFINITY
    if (wanted.kind === 'go') {
      const to = Math.max(0, Math.min(wanted.to, ends))
      if (Math.abs(to - video.currentTime) > 0.02) video.currentTime = to
    } else if (video.playbackRate !== wanted.rate) video.playbackRate = wanted.rate
    if (!state().playing && !video.paused) video.pause()
    if (state().playing && video.paused && !video.ended && !refused()) void play()
  }
  const play = async () => {
    try {
      await video?.play()
      setRefused(false)
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotAllowedError') setRefused(true)
    }
  }
  const joinIn = () => {
    setRefused(false)
    void play().then(follow)
  }
  onMount(() => {
    const timer = setInterval(follow, 200)
    onCleanup(() => clearInterval(timer))
    createEffect(on([() => props.state, () => props.offset], follow))
  })
  return (
    <div class="grid gap-3">
      <div class="relative">
        <video
          ref={(element) => {
            video = element
            element.muted = props.quiet
          }}
          src={assetAddress(props.source, props.part.asset)}
          playsinline={true}
          preload="auto"
          muted={muted()}
          aria-label={t('media.clip')}
          class="mx-auto block max-h-[75dvh] w-full rounded-m bg-[#000]"
          onError={() => setBroken(true)}
          onLoadedMetadata={follow}
        >
          <Show when={props.part.captions}>
            {(captions) => (
              <track
                kind="captions"
                src={assetAddress(props.source, captions().asset)}
                srclang={captions().language}
                label={captions().language}
                default={true}
              />
            )}
          </Show>
        </video>
        <Show when={refused()}>
          <div class="absolute inset-0 grid place-items-center">
            <Button look="primary" onClick={joinIn}>
              {t('media.clip.join')}
            </Button>
          </div>
        </Show>
      </div>
      <Show when={broken()}>
        <Notice tone="no">{t('media.clip.broken')}</Notice>
      </Show>
      <div class="flex flex-wrap items-center gap-3">
        <Button
          aria-pressed={!muted()}
          onClick={() => {
            setMuted(!muted())
            if (video !== undefined) video.muted = muted()
          }}
        >
          {muted() ? t('media.clip.sound') : t('media.clip.quiet')}
        </Button>
        <Show when={!state().playing}>
          <p class="text-ink-soft">{t('media.clip.waits')}</p>
        </Show>
      </div>
      <InOtherWords part={props.part} />
    </div>
  )
}

/** What a clip shows and says, for rooms without sound and for whoever would rather read. */
export function InOtherWords(props: { readonly part: Extract<ShownPart, { kind: 'clip' | 'link' }> }) {
  return (
    <Show when={props.part.words}>
      {(words) => (
        <details class="rounded-m border border-line bg-surface px-4">
          <summary class="min-h-11 cursor-pointer py-2.5 font-semibold">{t('media.clip.words')}</summary>
          <For each={inWords(words()).split('\n')}>{(line) => <p class="pb-2">{line}</p>}</For>
        </details>
      )}
    </Show>
  )
}
