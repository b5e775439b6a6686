import { type Accessor, createSignal, onCleanup } from 'solid-js'
import type * as Y from 'yjs'

/** The characters of a shared text as a signal. */
export const createText = (text: Y.Text): Accessor<string> => {
  const [characters, setCharacters] = createSignal(text.toString())
  const follow = (): void => {
    setCharacters(text.toString())
  }
  text.observe(follow)
  onCleanup(() => text.unobserve(follow))
  return characters
}
