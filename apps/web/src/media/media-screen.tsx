import type { View } from '@coreflect/workshop'
import { createMemo, Show } from 'solid-js'
import { addWords } from '../i18n/index.ts'
import { MediaPage } from './media-page.tsx'
import { rowNow } from './pages.ts'
import { assetAddress, type MediaSource } from './source.ts'
import { mediaWords } from './words.ts'

addWords(mediaWords)

/** The page that is before the room, as large as the wall. */
export function MediaScreen(props: { readonly view: View; readonly source: MediaSource; readonly offset: number }) {
  const now = createMemo(() => rowNow(props.view))
  const page = () => now()?.row[now()?.at ?? 0]
  const nextPicture = () => {
    const next = props.view.mediaAt?.next
    return next?.kind === 'picture' ? next.asset : undefined
  }
  return (
    <>
      <Show when={page()}>
        {(shown) => (
          <MediaPage
            source={props.source}
            part={shown().part}
            page={shown().page}
            clip={props.view.mediaAt?.clip ?? null}
            offset={props.offset}
            look="room"
          />
        )}
      </Show>
      <Show when={nextPicture()}>
        {(asset) => <img src={assetAddress(props.source, asset())} alt="" class="hidden" />}
      </Show>
    </>
  )
}
