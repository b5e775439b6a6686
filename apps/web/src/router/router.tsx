import {
  type Accessor,
  type Component,
  createContext,
  createMemo,
  type JSX,
  onCleanup,
  Show,
  untrack,
  useContext,
} from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { address, followHistory, navigate } from './address.ts'
import { followLinks } from './links.ts'
import { type Params, pathReader } from './match.ts'

type Page = Component & { readonly preload?: () => Promise<unknown> }

interface RouterProps {
  /** Pages by the patterns of their paths. The first that fits is the one. */
  readonly pages: readonly (readonly [pattern: string, page: Page])[]
  /** What is shown where no page is. */
  readonly lost: Component
  /** Stands around every page. */
  readonly shell: Component<{ readonly children?: JSX.Element }>
}

const PlaceParams = createContext<Accessor<Params>>(() => ({}))

/** The pages of the web by their addresses. */
export function Router(props: RouterProps) {
  const known = untrack(() => props.pages).map(([pattern, page]) => ({ read: pathReader(pattern), page }))
  const lost = { page: untrack(() => props.lost) }
  const find = (path: string) => {
    for (const place of known) {
      const params = place.read(path)
      if (params !== null) return { place, params }
    }
    return { place: lost, params: {} }
  }
  const path = createMemo(() => address().pathname)
  const here = createMemo(() => find(path()))
  onCleanup(followHistory())
  onCleanup(followLinks((path) => void (find(path).place.page as Page).preload?.().catch(() => undefined)))
  return (
    <Dynamic component={props.shell}>
      <Show when={here().place} keyed>
        {(place) => (
          <PlaceParams.Provider value={() => here().params}>
            <Dynamic component={place.page} />
          </PlaceParams.Provider>
        )}
      </Show>
    </Dynamic>
  )
}

/** What the address says at the places of this page's pattern. */
export const useParams = (): Accessor<Params> => useContext(PlaceParams)

/** What the address asks for by this name behind its question mark. */
export const asked = (name: string): string | null => address().searchParams.get(name)

/** Goes elsewhere instead of being shown. */
export function Navigate(props: { readonly href: string }) {
  navigate(
    untrack(() => props.href),
    { replace: true },
  )
  return null
}
