import { type Component, createSignal, type JSX, Match, Switch } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { t } from './i18n/index.ts'
import { boardWords } from './load-words.ts'
import { Button } from './ui/button.tsx'
import { Problem } from './ui/problem.tsx'
import { Spinner } from './ui/spinner.tsx'

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
  loadWords: () => Promise<unknown>,
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
