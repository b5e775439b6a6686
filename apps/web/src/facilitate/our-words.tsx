import type { Framework, Lens } from '@coreflect/workshop'
import { createResource, createSignal, Match, Show, Switch } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'
import { api, type ProblemCode } from '../net/api.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Page } from '../ui/page.tsx'
import { Problem } from '../ui/problem.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { copyOf, emptyFramework, type FrameworkDraft, frameworkOfDraft } from './framework-draft.ts'
import { FrameworkEditor } from './framework-editor.tsx'
import { draftOf, emptyDraft, type LensDraft, newWordsId } from './lens-draft.ts'
import { LensWords } from './lens-words.tsx'
import { Refused } from './refused.tsx'
import { WordList } from './word-list.tsx'

/** The frameworks and lenses of this installation: to read, to write, to adapt; no workshop is needed for it. */
export function OurWords() {
  const [frameworks, { refetch: lookForFrameworks }] = createResource(() => api.frameworks())
  const [lenses, { refetch: lookForLenses }] = createResource(() => api.lenses())
  const problem = () => {
    const reply = [frameworks(), lenses()].find((one) => one?.ok === false)
    return reply === undefined || reply.ok ? null : reply.problem
  }
  const ready = () => {
    const [one, other] = [frameworks(), lenses()]
    return one?.ok && other?.ok ? { frameworks: one.value, lenses: other.value } : null
  }
  return (
    <Switch
      fallback={
        <Page title={t('facilitate.ours.title')}>
          <Spinner />
        </Page>
      }
    >
      <Match when={problem()}>
        <Refused problem={problem()} />
      </Match>
      <Match when={ready()}>
        {(found) => (
          <Page
            title={t('facilitate.ours.title')}
            width="reading"
            top={
              <a class="inline-flex min-h-11 items-center font-semibold text-accent" href="/facilitate">
                {t('facilitate.back')}
              </a>
            }
          >
            <p class="text-ink-soft">{t('facilitate.ours.intro')}</p>
            <Frameworks
              own={found().frameworks.own}
              builtIn={found().frameworks.frameworks}
              lenses={[...found().lenses.own, ...found().lenses.lenses]}
              onChanged={() => void lookForFrameworks()}
            />
            <Lenses own={found().lenses.own} builtIn={found().lenses.lenses} onChanged={() => void lookForLenses()} />
          </Page>
        )}
      </Match>
    </Switch>
  )
}

interface FrameworksProps {
  readonly own: readonly Framework[]
  readonly builtIn: readonly Framework[]
  readonly lenses: readonly Lens[]
  readonly onChanged: () => void
}

function Frameworks(props: FrameworksProps) {
  const [draft, setDraft] = createSignal<FrameworkDraft | null>(null)
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const save = async (written: FrameworkDraft) => {
    const made = frameworkOfDraft(written, newWordsId)
    if (made === null) return
    const kept = await api.saveFramework(made)
    setProblem(kept.ok ? null : kept.problem)
    if (!kept.ok) return
    setDraft(null)
    props.onChanged()
  }
  const remove = async ({ id }: Framework) => {
    const gone = await api.removeFramework(id)
    setProblem(gone.ok ? null : gone.problem)
    props.onChanged()
  }
  return (
    <>
      <WordList<Framework>
        title={t('facilitate.ours.frameworks')}
        text={t('facilitate.ours.frameworks.text')}
        make={t('facilitate.ours.framework.make')}
        own={props.own}
        builtIn={props.builtIn}
        about={({ summary }) => inWords(summary)}
        copies={() => true}
        onMake={() => setDraft(emptyFramework)}
        onEdit={(one) => setDraft(one)}
        onCopy={(one) => setDraft(copyOf(one))}
        onRemove={(one) => void remove(one)}
      />
      <Show when={draft()} keyed fallback={<Problem code={problem()} />}>
        {(first) => (
          <Dialog open={true} onClose={() => setDraft(null)} title={t('facilitate.framework.editor')}>
            <FrameworkEditor
              draft={first}
              lenses={props.lenses}
              problem={problem()}
              onSave={(written) => void save(written)}
              onBack={() => setDraft(null)}
            />
          </Dialog>
        )}
      </Show>
    </>
  )
}

interface LensesProps {
  readonly own: readonly Lens[]
  readonly builtIn: readonly Lens[]
  readonly onChanged: () => void
}

function Lenses(props: LensesProps) {
  const [draft, setDraft] = createSignal<LensDraft | null>(null)
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const remove = async ({ id }: Lens) => {
    const gone = await api.removeLens(id)
    setProblem(gone.ok ? null : gone.problem)
    props.onChanged()
  }
  return (
    <>
      <WordList<Lens>
        title={t('facilitate.ours.lenses')}
        text={t('facilitate.ours.lenses.text')}
        make={t('facilitate.ours.lens.make')}
        own={props.own}
        builtIn={props.builtIn}
        about={({ kinds }) => kinds.map(({ name }) => inWords(name)).join(' · ')}
        copies={({ form }) => form !== 'reply'}
        onMake={() => setDraft(emptyDraft)}
        onEdit={(one) => setDraft(draftOf(one))}
        onCopy={(one) => setDraft({ ...draftOf(one), id: null })}
        onRemove={(one) => void remove(one)}
      />
      <Problem code={problem()} />
      <Show when={draft()} keyed>
        {(first) => (
          <LensWords
            draft={first}
            go={t('facilitate.ours.lens.keep')}
            onMade={() => props.onChanged()}
            onClose={() => setDraft(null)}
          />
        )}
      </Show>
    </>
  )
}
