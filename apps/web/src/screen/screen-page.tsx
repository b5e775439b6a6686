import { createMemo, createSignal, Match, onCleanup, onMount, Show, Switch } from 'solid-js'
import { addWords, inWords, t } from '../i18n/index.ts'
import { screenWords } from '../i18n/words/screen.ts'
import { fragmentToken } from '../net/fragment.ts'
import { createLive } from '../net/live.ts'
import { useParams } from '../router/index.ts'
import { RehearsalMark } from '../ui/rehearsal-mark.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { Curtain } from './curtain.tsx'
import { ScreenBody } from './screen-body.tsx'

addWords(screenWords)

/** The projector: plenary material alone, without names, large enough for the last row [P4]. */
export function ScreenPage() {
  const params = useParams()
  const token = fragmentToken()
  const live = createLive(params().session ?? '', token ?? '')
  const [drawn, setDrawn] = createSignal(false)
  // Drawn by a facilitator: nothing is sent, and nothing on this page opens it.
  const shut = () => live.view()?.wall?.curtain === true
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'b' || event.key === 'B' || event.key === '.') setDrawn((was) => !was)
  }
  onMount(() => document.addEventListener('keydown', press))
  onCleanup(() => document.removeEventListener('keydown', press))
  const title = createMemo(() => {
    const view = live.view()
    return view === null ? t('screen.title') : inWords(view.session.title)
  })
  onMount(() => {
    document.title = 'Coreflect'
  })
  return (
    <Show
      when={!shut()}
      fallback={
        <main data-curtain="" class="min-h-dvh bg-paper">
          <h1 class="sr-only">{t('screen.curtain')}</h1>
        </main>
      }
    >
      <Show when={!drawn()} fallback={<Curtain onOpen={() => setDrawn(false)} />}>
        <main class="flex min-h-dvh flex-col gap-[2vh] px-[4vw] py-[3.5vh] text-[2.2vw] leading-snug">
          <header class="flex items-baseline justify-between gap-[3vw] text-ink-soft">
            <h1 class="font-semibold text-[2vw]">
              <Show when={live.view()?.session.rehearsal}>
                <RehearsalMark />
              </Show>
              {title()}
            </h1>
            <button
              type="button"
              onClick={() => setDrawn(true)}
              class="min-h-11 min-w-11 rounded-m px-3 text-[max(0.9rem,1.1vw)] hover:bg-accent-soft"
            >
              {t('screen.curtain.draw')}
            </button>
          </header>
          <Switch fallback={<Spinner />}>
            <Match when={live.problem()}>
              <p role="alert" class="m-auto max-w-[60vw] text-center">
                {t('screen.refused')}
              </p>
            </Match>
            <Match when={live.view()}>
              {(view) => <ScreenBody view={view()} offset={live.offset()} token={token ?? ''} />}
            </Match>
          </Switch>
        </main>
      </Show>
    </Show>
  )
}
