import type { AgendaItem, Lens } from '@coreflect/workshop'
import { createResource, createSignal, Show } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'
import { api, type ProblemCode } from '../net/api.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { useCockpit } from './create-cockpit.ts'
import { draftOf, emptyDraft, type LensDraft, lensOfDraft, newWordsId } from './lens-draft.ts'
import { LensEditor } from './lens-editor.tsx'

interface LensDialogProps {
  readonly item: AgendaItem
  readonly onClose: () => void
}

/** What an activity is looked through: a lens of the library, those of the session’s method first, or one that the host makes here. */
export function LensDialog(props: LensDialogProps) {
  const cockpit = useCockpit()
  const [found, { refetch }] = createResource(() => api.lenses())
  const [wanted, setWanted] = createSignal<string | null>(null)
  const [draft, setDraft] = createSignal<LensDraft | null>(null)
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const [incomplete, setIncomplete] = createSignal(false)
  const reply = () => {
    const lenses = found()
    return lenses?.ok ? lenses.value : { lenses: [], own: [] }
  }
  const all = (): readonly Lens[] => {
    const { lenses, own } = reply()
    const known = new Set([...lenses, ...own].map(({ id }) => id))
    const every = [...own, ...lenses, ...cockpit.view().lenses.filter(({ id }) => !known.has(id))]
    const first = cockpit.view().framework?.lenses ?? []
    return [...every.filter(({ id }) => first.includes(id)), ...every.filter(({ id }) => !first.includes(id))]
  }
  const chosen = () => wanted() ?? props.item.lens
  const isOwn = () => reply().own.some(({ id }) => id === chosen())
  const lens = () => all().find(({ id }) => id === chosen())
  const take = async (one: Lens | undefined) => {
    if (one === undefined) return
    if (await cockpit.send({ type: 'choose-lens', activity: props.item.id, lens: one })) props.onClose()
  }
  const save = async (written: LensDraft) => {
    const made = lensOfDraft(written, newWordsId)
    setIncomplete(made === null)
    if (made === null) return
    const kept = await api.saveLens(made)
    setProblem(kept.ok ? null : kept.problem)
    if (kept.ok) await take(made)
  }
  const remove = async () => {
    const id = chosen()
    if (id === null) return
    await api.removeLens(id)
    setWanted(null)
    void refetch()
  }
  return (
    <Dialog
      open={true}
      onClose={props.onClose}
      title={draft() === null ? t('facilitate.lens.title') : t('facilitate.lens.editor')}
    >
      <Show
        when={draft()}
        keyed
        fallback={
          <Show when={found()} fallback={<Spinner />}>
            <p class="text-ink-soft">{t('facilitate.lens.text')}</p>
            <Choice
              label={t('facilitate.lens.choose')}
              hideLabel
              value={chosen()}
              onChoose={setWanted}
              options={all().map(({ id, name, kinds }) => ({
                value: id,
                label: reply().own.some((one) => one.id === id)
                  ? `${inWords(name)} · ${t('facilitate.lens.own')}`
                  : inWords(name),
                hint: kinds.map((kind) => inWords(kind.name)).join(' · '),
              }))}
            />
            <div class="flex flex-wrap gap-3">
              <Button onClick={() => setDraft(emptyDraft)}>{t('facilitate.lens.make')}</Button>
              <Show when={isOwn() && lens()}>
                {(one) => (
                  <>
                    <Button onClick={() => setDraft(draftOf(one()))}>{t('facilitate.lens.edit')}</Button>
                    <Button onClick={() => void remove()}>{t('facilitate.lens.remove')}</Button>
                  </>
                )}
              </Show>
            </div>
            <Button look="primary" disabled={lens() === undefined} onClick={() => void take(lens())}>
              {t('facilitate.lens.take')}
            </Button>
          </Show>
        }
      >
        {(first) => (
          <>
            <LensEditor
              draft={first}
              problem={problem()}
              onSave={(written) => void save(written)}
              onBack={() => setDraft(null)}
            />
            <Show when={incomplete()}>
              <Notice tone="no">{t('facilitate.lens.incomplete')}</Notice>
            </Show>
          </>
        )}
      </Show>
    </Dialog>
  )
}
