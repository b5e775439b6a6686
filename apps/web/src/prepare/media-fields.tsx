import type { Activity, MediaPart } from '@coreflect/workshop'
import { createMemo, createSignal, For, Show } from 'solid-js'
import { AddLink, AddWords } from '../facilitate/media/add-part.tsx'
import { type Fault, faultInWords } from '../facilitate/media/fault-words.ts'
import { accepted, lookAtFile } from '../facilitate/media/look-at-file.ts'
import { PartRow } from '../facilitate/media/part-row.tsx'
import { t } from '../i18n/index.ts'
import { randomId } from '../net/random-id.ts'
import type { ProblemCode } from '../net/reply.ts'
import { uploadAsset } from '../net/upload.ts'
import { useParams } from '../router/index.ts'
import { Notice } from '../ui/notice.tsx'
import { Problem } from '../ui/problem.tsx'
import { usePreparing } from './preparing.ts'

/** What a block shows. Words and links go with a workshop; files lie with a session, so they are added where there is one. */
export function MediaFields(props: { readonly activity: Activity }) {
  const preparing = usePreparing()
  const params = useParams()
  const parts = () => props.activity.media?.parts ?? []
  // By their ids, so that a row stays, and what is typed in it, while its words change.
  const ids = createMemo(() => parts().map(({ id }) => id))
  const put = (next: readonly MediaPart[]) =>
    preparing.change(props.activity.id, { media: next.length === 0 ? undefined : { parts: next } }, 'media')
  const add = async (part: MediaPart) => {
    put([...parts(), part])
    return true
  }
  const move = (at: number, by: number) => {
    const part = parts()[at]
    if (part !== undefined)
      put(
        parts()
          .toSpliced(at, 1)
          .toSpliced(at + by, 0, part),
      )
  }
  return (
    <details class="rounded-m border border-line px-4" open={parts().length > 0}>
      <summary class="min-h-11 cursor-pointer py-2.5 font-semibold">{t('facilitate.media.open')}</summary>
      <div class="grid gap-3 pb-4">
        <ol class="grid gap-2">
          <For each={ids()} fallback={<li class="text-ink-soft">{t('facilitate.media.none')}</li>}>
            {(id, at) => (
              <Show when={parts().find((part) => part.id === id)}>
                {(part) => (
                  <PartRow
                    part={{ ...part(), notes: undefined }}
                    first={at() === 0}
                    last={at() === parts().length - 1}
                    language={preparing.language()}
                    session={params().session ?? null}
                    onMove={(by) => move(at(), by)}
                    onRemove={() => put(parts().filter((one) => one.id !== id))}
                    onChange={(changed) =>
                      put(parts().map((one) => (one.id === id ? { ...changed, notes: one.notes } : one)))
                    }
                  />
                )}
              </Show>
            )}
          </For>
        </ol>
        <Show
          when={params().session}
          fallback={<p class="text-ink-soft text-sm">{t('facilitate.media.files-later')}</p>}
          keyed
        >
          {(session) => <AddFile session={session} onAdd={add} />}
        </Show>
        <AddWords onAdd={(text) => add({ id: randomId(12), kind: 'cue', text: { [preparing.language()]: text } })} />
        <AddLink
          onAdd={(url, title) => add({ id: randomId(12), kind: 'link', url, title: { [preparing.language()]: title } })}
        />
      </div>
    </details>
  )
}

/** A file of one session; what cannot be shown is said before it is sent. */
function AddFile(props: { readonly session: string; readonly onAdd: (part: MediaPart) => Promise<boolean> }) {
  const { language } = usePreparing()
  const [progress, setProgress] = createSignal<number | null>(null)
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const [fault, setFault] = createSignal<Fault | null>(null)
  const send = async (file: File) => {
    setProblem(null)
    setFault(null)
    setProgress(0)
    const looked = await lookAtFile(file)
    if ('problem' in looked) return setFault(looked)
    const sent = await uploadAsset(props.session, file, setProgress)
    if (!sent.ok) return setProblem(sent.problem)
    const own = { id: randomId(12), asset: sent.value.id, name: sent.value.name }
    if (looked.kind === 'slides') await props.onAdd({ ...own, kind: 'slides', pages: looked.pages })
    else if (looked.kind === 'picture') await props.onAdd({ ...own, kind: 'picture', alt: { [language()]: '' } })
    else if (looked.kind === 'clip') await props.onAdd({ ...own, kind: 'clip', seconds: looked.seconds })
  }
  const chosen = async (input: HTMLInputElement) => {
    for (const file of input.files ?? []) await send(file)
    setProgress(null)
    input.value = ''
  }
  return (
    <>
      <Problem code={problem()} />
      <Show when={fault()}>{(shown) => <Notice tone="no">{faultInWords(shown())}</Notice>}</Show>
      <label class="grid gap-1.5">
        <span class="font-semibold">{t('facilitate.media.add-file')}</span>
        <span class="text-ink-soft text-sm">
          {t('facilitate.media.formats')} {t('facilitate.media.powerpoint')}
        </span>
        <input
          type="file"
          accept={accepted}
          disabled={progress() !== null}
          onChange={(event) => void chosen(event.currentTarget)}
          class="min-h-12 w-full min-w-0 rounded-m border border-edge bg-raised p-2"
        />
      </label>
      <Show when={progress() !== null}>
        <progress
          max={1}
          value={progress() ?? 0}
          aria-label={t('facilitate.media.sending')}
          class="h-3 w-full accent-accent"
        />
      </Show>
    </>
  )
}
