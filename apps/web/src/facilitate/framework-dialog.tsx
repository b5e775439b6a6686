import type { Framework } from '@coreflect/workshop'
import { createResource, createSignal, Show } from 'solid-js'
import { FrameworkText } from '../framework/framework-text.tsx'
import { inWords, t } from '../i18n/index.ts'
import { api, type ProblemCode } from '../net/api.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Problem } from '../ui/problem.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { useCockpit } from './create-cockpit.ts'
import { copyOf, emptyFramework, type FrameworkDraft, frameworkOfDraft } from './framework-draft.ts'
import { FrameworkEditor } from './framework-editor.tsx'
import { newWordsId } from './lens-draft.ts'

const none = 'none'

/** Whose words a session goes by: a method of the library or the host's own to read, to choose and to write. */
export function FrameworkDialog(props: { readonly onClose: () => void }) {
  const cockpit = useCockpit()
  const [found, { refetch }] = createResource(() => api.frameworks())
  const [lensesFound] = createResource(() => api.lenses())
  const [wanted, setWanted] = createSignal<string | null>(null)
  const [draft, setDraft] = createSignal<FrameworkDraft | null>(null)
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const own = () => {
    const reply = found()
    return reply?.ok ? reply.value.own : []
  }
  const current = () => cockpit.view().framework
  const all = (): readonly Framework[] => {
    const reply = found()
    const kept = reply?.ok ? [...own(), ...reply.value.frameworks] : []
    const now = current()
    return now === null || kept.some(({ id }) => id === now.id) ? kept : [now, ...kept]
  }
  const lenses = () => {
    const reply = lensesFound()
    return reply?.ok ? [...reply.value.own, ...reply.value.lenses] : []
  }
  const chosen = () => wanted() ?? current()?.id ?? none
  const framework = () => all().find(({ id }) => id === chosen())
  const isOwn = () => own().some(({ id }) => id === chosen())
  const lensNames = (one: Framework) =>
    lenses()
      .filter(({ id }) => one.lenses.includes(id))
      .map(({ name }) => inWords(name))
      .join(' · ')
  const goBy = async (one: Framework | null) => {
    if (await cockpit.send({ type: 'choose-framework', framework: one })) props.onClose()
  }
  const save = async (written: FrameworkDraft) => {
    const made = frameworkOfDraft(written, newWordsId)
    if (made === null) return
    const kept = await api.saveFramework(made)
    setProblem(kept.ok ? null : kept.problem)
    if (!kept.ok) return
    await refetch()
    setWanted(made.id)
    setDraft(null)
  }
  const remove = async () => {
    await api.removeFramework(chosen())
    setWanted(none)
    void refetch()
  }
  return (
    <Dialog
      open={true}
      onClose={props.onClose}
      title={t(draft() === null ? 'facilitate.framework.title' : 'facilitate.framework.editor')}
    >
      <Show
        when={draft()}
        keyed
        fallback={
          <Show when={found()} fallback={<Spinner />}>
            <p class="text-ink-soft">{t('facilitate.framework.intro')}</p>
            <Choice
              label={t('facilitate.framework.choose')}
              hideLabel
              value={chosen()}
              onChoose={setWanted}
              options={[
                { value: none, label: t('facilitate.framework.none') },
                ...all().map(({ id, name }) => ({
                  value: id,
                  label: own().some((one) => one.id === id)
                    ? `${inWords(name)} · ${t('facilitate.lens.own')}`
                    : inWords(name),
                })),
              ]}
            />
            <Show when={framework()}>
              {(one) => (
                <section class="grid gap-4 rounded-m border border-line p-4" aria-label={inWords(one().name)}>
                  <FrameworkText framework={one()} />
                  <Show when={lensNames(one()) !== ''}>
                    <p class="text-sm">
                      <span class="font-semibold">{t('facilitate.framework.lenses')}</span> {lensNames(one())}
                    </p>
                  </Show>
                </section>
              )}
            </Show>
            <div class="flex flex-wrap gap-3">
              <Button onClick={() => setDraft(emptyFramework)}>{t('facilitate.framework.make')}</Button>
              <Show when={framework()}>
                {(one) => (
                  <>
                    <Button onClick={() => setDraft(copyOf(one()))}>{t('facilitate.framework.copy')}</Button>
                    <Show when={isOwn()}>
                      <Button onClick={() => setDraft(one())}>{t('facilitate.framework.edit')}</Button>
                      <Button onClick={() => void remove()}>{t('facilitate.framework.remove')}</Button>
                    </Show>
                  </>
                )}
              </Show>
            </div>
            <Problem code={problem()} />
            <Button look="primary" onClick={() => void goBy(framework() ?? null)}>
              {t(framework() === undefined ? 'facilitate.framework.take-none' : 'facilitate.framework.take')}
            </Button>
          </Show>
        }
      >
        {(first) => (
          <FrameworkEditor
            draft={first}
            lenses={lenses()}
            problem={problem()}
            onSave={(written) => void save(written)}
            onBack={() => setDraft(null)}
          />
        )}
      </Show>
    </Dialog>
  )
}
