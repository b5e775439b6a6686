import type { MediaPart, ShownPart } from '@coreflect/workshop'
import { createSignal, For, Show } from 'solid-js'
import { t } from '../../i18n/index.ts'
import { randomId } from '../../net/random-id.ts'
import type { ProblemCode } from '../../net/reply.ts'
import { uploadAsset } from '../../net/upload.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Problem } from '../../ui/problem.tsx'
import { useCockpit } from '../create-cockpit.ts'
import { AddLink, AddWords } from './add-part.tsx'
import { type Fault, faultInWords } from './fault-words.ts'
import { accepted, lookAtFile } from './look-at-file.ts'
import { PartRow } from './part-row.tsx'

interface MediaDialogProps {
  readonly activity: string
  readonly title: string
  readonly onClose: () => void
}

/** What an activity shows: files, a few words, a clip elsewhere, in the order in which they are turned to. */
export function MediaDialog(props: MediaDialogProps) {
  const cockpit = useCockpit()
  const [progress, setProgress] = createSignal<number | null>(null)
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const [fault, setFault] = createSignal<Fault | null>(null)
  const parts = () => cockpit.view().media.find(({ activity }) => activity === props.activity)?.parts ?? []
  const session = () => cockpit.view().session
  /** The part as it is stored, with what facilitators noted at its pages: views keep these apart. */
  const whole = (part: ShownPart): MediaPart => {
    const notes = cockpit.view().mediaNotes.filter((one) => one.activity === props.activity && one.part === part.id)
    return { ...part, notes: notes.map(({ page, text }) => ({ page, text })) }
  }
  const put = (part: MediaPart, at?: number) =>
    cockpit.send({ type: 'put-media', activity: props.activity, part, ...(at === undefined ? {} : { at }) })

  const add = async (file: File) => {
    setProblem(null)
    setFault(null)
    setProgress(0)
    const looked = await lookAtFile(file)
    if ('problem' in looked) {
      setProgress(null)
      return setFault(looked)
    }
    const sent = await uploadAsset(session().id, file, setProgress)
    setProgress(null)
    if (!sent.ok) return setProblem(sent.problem)
    const { id: asset, name } = sent.value
    const own = { id: randomId(12), asset, name }
    if (looked.kind === 'slides') await put({ ...own, kind: 'slides', pages: looked.pages })
    else if (looked.kind === 'picture') await put({ ...own, kind: 'picture', alt: { [session().locale]: '' } })
    else if (looked.kind === 'clip') await put({ ...own, kind: 'clip', seconds: looked.seconds })
  }
  const chosen = async (input: HTMLInputElement) => {
    for (const file of input.files ?? []) await add(file)
    input.value = ''
  }
  return (
    <Dialog
      open={true}
      onClose={props.onClose}
      title={t('facilitate.media.title', { title: props.title })}
      description={t('facilitate.media.text')}
    >
      <ol class="grid gap-3">
        <For each={parts()} fallback={<li class="text-ink-soft">{t('facilitate.media.none')}</li>}>
          {(part, at) => (
            <PartRow
              part={part}
              first={at() === 0}
              last={at() === parts().length - 1}
              language={session().locale}
              session={session().id}
              onMove={(by) => void put(whole(part), at() + by)}
              onRemove={() => void cockpit.send({ type: 'remove-media', activity: props.activity, part: part.id })}
              onChange={(changed) => void put(whole(changed))}
            />
          )}
        </For>
      </ol>
      <Problem code={problem()} />
      <Show when={fault()}>{(shown) => <Notice tone="no">{faultInWords(shown())}</Notice>}</Show>
      <label class="grid gap-1.5">
        <span class="font-semibold">{t('facilitate.media.add-file')}</span>
        <span class="text-ink-soft text-sm">{t('facilitate.media.formats')}</span>
        <input
          type="file"
          accept={accepted}
          disabled={progress() !== null}
          onChange={(event) => void chosen(event.currentTarget)}
          class="min-h-12 w-full min-w-0 rounded-m border border-edge bg-raised p-2"
        />
      </label>
      <p class="text-ink-soft text-sm">{t('facilitate.media.powerpoint')}</p>
      <Show when={progress() !== null}>
        <progress
          max={1}
          value={progress() ?? 0}
          aria-label={t('facilitate.media.sending')}
          class="h-3 w-full accent-accent"
        />
      </Show>
      <AddWords onAdd={(text) => put({ id: randomId(12), kind: 'cue', text: { [session().locale]: text } })} />
      <AddLink
        onAdd={(url, title) => put({ id: randomId(12), kind: 'link', url, title: { [session().locale]: title } })}
      />
    </Dialog>
  )
}
