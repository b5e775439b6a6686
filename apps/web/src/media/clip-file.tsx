import type { ShownPart } from '@coreflect/workshop'
import { type JSX, Show, splitProps } from 'solid-js'
import { t } from '../i18n/index.ts'
import { assetAddress, type MediaSource } from './source.ts'
import './clip.css'

export type ClipShown = Extract<ShownPart, { kind: 'clip' }>

interface ClipFileProps extends Omit<JSX.VideoHTMLAttributes<HTMLVideoElement>, 'part'> {
  readonly source: MediaSource
  readonly part: ClipShown
}

/** The picture of a clip with its captions, without deciding who plays it. */
export function ClipFile(props: ClipFileProps) {
  const [own, rest] = splitProps(props, ['source', 'part', 'class'])
  return (
    <video
      src={assetAddress(own.source, own.part.asset)}
      playsinline={true}
      aria-label={t('media.clip')}
      {...rest}
      class={`mx-auto block w-full rounded-m bg-[#000] ${own.class ?? ''}`}
    >
      <Show when={own.part.captions}>
        {(captions) => (
          <track
            kind="captions"
            src={assetAddress(own.source, captions().asset)}
            srclang={captions().language}
            label={captions().language}
            default={true}
          />
        )}
      </Show>
    </video>
  )
}
