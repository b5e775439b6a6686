import { type ClipState, clipPosition } from '@coreflect/workshop'
import { createEffect, createSignal, on, onCleanup, onMount, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { Notice } from '../ui/notice.tsx'
import { ClipFile, type ClipShown } from './clip-file.tsx'
import { InOtherWords } from './in-other-words.tsx'
import { correction, createLead, createSteadyOffset } from './in-step.ts'
import type { MediaSource } from './source.ts'

interface ClipProps {
  readonly source: MediaSource
  readonly part: ClipShown
  /** How it stands for everyone; null before it was started. */
  readonly state: ClipState | null
  /** The server's clock minus this device's, in ms. */
  readonly offset: number
  /** On the wall with sound; in a hand without: many phones in one room would speak over each other. */
  readonly look: 'room' | 'hand'
}

const beginning: ClipState = { playing: false, position: 0, at: 0 }
/** How often a player is compared with where the clip is, in ms. */
const every = 200

/** A clip that plays for everyone in step. Nobody starts or stops it here: each player follows where the clip is. */
export function Clip(props: ClipProps) {
  const [refused, setRefused] = createSignal(false)
  const [broken, setBroken] = createSignal(false)
  const [muted, setMuted] = createSignal(props.look === 'hand')
  const steady = createSteadyOffset()
  const lead = createLead()
  let video: HTMLVideoElement | undefined
  let jumped = false
  const state = () => props.state ?? beginning
  const now = () => Date.now() + steady(props.offset)
  const loud = (on: boolean) => {
    setMuted(!on)
    if (video !== undefined) video.muted = !on
  }

  const jump = (player: HTMLVideoElement, wanted: number) => {
    const ends = Number.isFinite(player.duration) ? player.duration : Number.POSITIVE_INFINITY
    const to = Math.max(0, Math.min(wanted, ends))
    if (Math.abs(to - player.currentTime) <= 0.02) return
    jumped = state().playing && to < ends
    player.currentTime = to
  }
  const follow = () => {
    if (video === undefined || video.readyState < 1 || video.seeking) return
    const wanted = correction(state(), video.currentTime, now(), lead.now())
    if (wanted.kind === 'go') jump(video, wanted.to)
    else if (video.playbackRate !== wanted.rate) video.playbackRate = wanted.rate
    if (!state().playing && !video.paused) video.pause()
    if (state().playing && video.paused && !video.ended && !refused()) void play()
  }
  const landed = () => {
    if (jumped && video !== undefined && !video.paused) {
      video.playbackRate = 1
      lead.landed(clipPosition(state(), now()) - video.currentTime)
    }
    jumped = false
  }
  /** A browser that lets nobody play with sound unasked still shows the picture; with sound it takes a tap. */
  const play = async () => {
    try {
      await video?.play()
      setRefused(false)
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'NotAllowedError') return
      if (muted()) return void setRefused(true)
      loud(false)
      await play()
    }
  }
  const joinIn = () => {
    setRefused(false)
    void play().then(follow)
  }
  onMount(() => {
    const timer = setInterval(follow, every)
    onCleanup(() => clearInterval(timer))
    createEffect(on([() => props.state, () => props.offset], follow))
  })
  const large = () => props.look === 'room'
  return (
    <div class="grid gap-3">
      <div class="relative">
        <ClipFile
          ref={(element: HTMLVideoElement) => {
            video = element
            element.muted = props.look === 'hand'
          }}
          source={props.source}
          part={props.part}
          preload="auto"
          muted={muted()}
          class={large() ? 'h-[68dvh]' : 'max-h-[75dvh]'}
          onError={() => setBroken(true)}
          onLoadedMetadata={follow}
          onSeeked={landed}
        />
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
      <div class={classNames('flex flex-wrap items-start gap-3', large() && 'text-[max(1rem,1.3vw)]')}>
        <Button look={large() && muted() ? 'primary' : 'quiet'} onClick={() => loud(muted())}>
          {muted() ? t('media.clip.sound') : t('media.clip.quiet')}
        </Button>
        <Show when={!state().playing}>
          <p class="py-2.5 text-ink-soft">{t('media.clip.waits')}</p>
        </Show>
        <div class={large() ? 'min-w-0 flex-1' : 'w-full'}>
          <InOtherWords part={props.part} />
        </div>
      </div>
    </div>
  )
}
