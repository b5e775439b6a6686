import { type Component, createEffect, createSignal, type JSX, Match, Show, Switch } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { fetchLater } from './fetch-later.ts'
import { t } from './i18n/index.ts'
import { boardWords } from './load-words.ts'
import { Button } from './ui/button.tsx'
import { Problem } from './ui/problem.tsx'
import { Spinner } from './ui/spinner.tsx'
import { whenIdle } from './when-idle.ts'

/** A part that can be shown, and fetched before it is. */
type LaterPart<Props> = ((props: Props) => JSX.Element) & { readonly fetch: () => Promise<void> }

/** A part of a page that draws boards, with their words. */
export function laterBoardPart<Props extends object>(load: () => Promise<Component<Props>>): LaterPart<Props> {
  return laterPart(load, boardWords)
}

/**
 * A part of a page whose code and words are fetched when it is first shown, or before. The page around it stays as it is
 * meanwhile, and without a connection it says so and can be tried again.
 */
export function laterPart<Props extends object>(
  load: () => Promise<Component<Props>>,
  loadWords: () => Promise<unknown> = async () => undefined,
): LaterPart<Props> {
  const [part, setPart] = createSignal<Component<Props> | null>(null)
  const [missing, setMissing] = createSignal(false)
  const fetch = async () => {
    if (part() !== null) return
    setMissing(false)
    try {
      const [loaded] = await Promise.all([load(), loadWords()])
      setPart(() => loaded)
    } catch {
      setMissing(true)
    }
  }
  const Later = (props: Props) => {
    void fetch()
    return (
      <Switch fallback={<Spinner />}>
        <Match when={part()}>{(loaded) => <Dynamic component={loaded()} {...props} />}</Match>
        <Match when={missing()}>
          <Problem code="offline" />
          <Button onClick={fetch}>{t('ui.retry')}</Button>
        </Match>
      </Switch>
    )
  }
  return Object.assign(Later, { fetch })
}

const AGAIN = 3_000

/**
 * A part without which the page is whole: fetched when there is time for it, at the latest when it is wanted, and nothing
 * until then. One of which is not said when it is wanted comes as soon as what is around it is drawn.
 */
export function laterPanel<Props extends object>(
  load: () => Promise<Component<Props>>,
  wanted?: (props: Props) => boolean,
): LaterPart<Props> {
  const [part, setPart] = createSignal<Component<Props> | null>(null)
  const fetch = async () => {
    const loaded = await load()
    setPart(() => loaded)
  }
  fetchLater(fetch)
  const Later = (props: Props) => {
    const ask = (): void => {
      if (part() === null) fetch().catch(() => setTimeout(ask, AGAIN))
    }
    if (wanted === undefined) whenIdle(ask)
    else createEffect(() => wanted(props) && ask())
    return <Show when={part()}>{(loaded) => <Dynamic component={loaded()} {...props} />}</Show>
  }
  return Object.assign(Later, { fetch })
}

/** A dialog that is fetched at the latest when it is opened. */
export function laterDialog<Props extends { readonly open: boolean }>(load: () => Promise<Component<Props>>) {
  return laterPanel(load, (props) => props.open)
}
