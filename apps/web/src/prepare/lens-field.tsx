import type { Activity, Lens } from '@coreflect/workshop'
import { createSignal, Show } from 'solid-js'
import { draftOf, emptyDraft, type LensDraft } from '../facilitate/lens-draft.ts'
import { LensWords } from '../facilitate/lens-words.tsx'
import { inWords, t } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import { usePreparing } from './preparing.ts'

const looking = new Set(['practice', 'demo', 'present', 'debrief', 'bring-back', 'gallery'])

/** What it is looked through. A round always has a lens, since its notes have the kinds of it. */
export function LensField(props: { readonly activity: Activity }) {
  const preparing = usePreparing()
  const [draft, setDraft] = createSignal<LensDraft | null>(null)
  const known = () => {
    const own = preparing.draft().lenses
    return [...own, ...preparing.choices().lenses.filter(({ id }) => own.every((one) => one.id !== id))]
  }
  const lens = () => known().find(({ id }) => id === props.activity.lens)
  // A reply is taken apart in its own form, which the editor of lenses does not write.
  const changeable = () => (lens()?.form === 'reply' ? undefined : lens())
  const take = (made: Lens | null) => preparing.lookThrough(props.activity.id, made)
  return (
    <Show when={looking.has(props.activity.type)}>
      <div class="grid gap-2">
        <Select
          label={t('prepare.edit.lens')}
          value={props.activity.lens ?? ''}
          onChoose={(id) => take(known().find((one) => one.id === id) ?? null)}
          options={[
            ...(props.activity.type === 'practice' ? [] : [{ value: '', label: t('prepare.edit.lens.none') }]),
            ...known().map(({ id, name }) => ({ value: id, label: inWords(name) })),
          ]}
        />
        <div class="flex flex-wrap gap-2">
          <Button look="plain" class="-ml-5" onClick={() => setDraft(emptyDraft)}>
            {t('facilitate.lens.make')}
          </Button>
          <Show when={changeable()}>
            {(one) => (
              <Button look="plain" onClick={() => setDraft(changed(one()))}>
                {t('prepare.lens.change')}
              </Button>
            )}
          </Show>
        </div>
        <Show when={draft()} keyed>
          {(first) => <LensWords draft={first} onMade={take} onClose={() => setDraft(null)} />}
        </Show>
      </div>
    </Show>
  )
}

/** A lens of our own is changed itself, wherever this day looks through it; of one of the library a copy is made. */
function changed(lens: Lens): LensDraft {
  return { ...draftOf(lens), id: lens.id.startsWith('own-') ? lens.id : null }
}
