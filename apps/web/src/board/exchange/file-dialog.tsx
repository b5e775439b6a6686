import { BOARD_TEMPLATES, type BoardTemplate, templateSeeds } from '@coreflect/board'
import { createSignal, For, Show } from 'solid-js'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { BoardHold } from '../create-board.ts'
import { openFile } from './open-file.ts'
import { boardFile, SAVED_FORMS, type SavedForm } from './save-board.ts'

interface FileDialogProps {
  readonly hold: BoardHold
  /** What the board is called. */
  readonly label: string
  readonly open: boolean
  readonly onClose: () => void
}

const LENS = ['heard', 'noticed', 'wondered', 'felt'] as const
const TEMPLATES = BOARD_TEMPLATES.filter((template) => template !== 'blank')

/** A name that every file system takes. */
const fileName = (label: string): string => label.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'board'

const keep = (blob: Blob, name: string): void => {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** Templates, saving a copy, and bringing in a file, for one board. */
export function FileDialog(props: FileDialogProps) {
  let host!: HTMLDivElement
  let field!: HTMLInputElement
  const { hold } = props
  const { t } = hold
  const [problem, setProblem] = createSignal<string | null>(null)
  const [busy, setBusy] = createSignal(false)

  const done = (words?: string): void => {
    setProblem(null)
    props.onClose()
    if (words !== undefined) hold.say(words)
  }
  const begin = (template: BoardTemplate): void => {
    const columns = LENS.map((kind) => t(`board.file.word.${kind}`))
    hold.pasting.layBeside(templateSeeds(template, (word) => t(`board.file.word.${word}`), columns))
    done()
  }
  const save = async (form: SavedForm): Promise<void> => {
    setBusy(true)
    try {
      keep(await boardFile(hold, form, { host, title: props.label }), `${fileName(props.label)}.${form}`)
      done(t('board.file.saved'))
    } catch {
      setProblem(t('board.file.not-saved'))
    } finally {
      setBusy(false)
    }
  }
  const open = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return
    setBusy(true)
    const read = await openFile(file)
    setBusy(false)
    field.value = ''
    if ('refusal' in read) return void setProblem(t(`board.file.refused.${read.refusal.code}`))
    hold.pasting.layBeside(read.seeds)
    if (read.left === 0) return done()
    setProblem(t(read.left === 1 ? 'board.file.left.one' : 'board.file.left.other', { count: read.left }))
  }
  return (
    <Dialog open={props.open} onClose={() => done()} title={t('board.file')}>
      <div ref={host} class="grid gap-6">
        <Show when={problem()}>
          {(words) => (
            // What was pressed may stand far below it.
            <div ref={(element) => queueMicrotask(() => element.scrollIntoView({ block: 'nearest' }))}>
              <Notice tone="no">{words()}</Notice>
            </div>
          )}
        </Show>
        <Show when={hold.mayWrite()}>
          <section class="grid gap-2">
            <h3 class="text-lg">{t('board.file.template')}</h3>
            <p class="text-ink-soft">{t('board.file.template.text')}</p>
            <div class="flex flex-wrap gap-2">
              <For each={TEMPLATES}>
                {(template) => <Button onClick={() => begin(template)}>{t(`board.file.template.${template}`)}</Button>}
              </For>
            </div>
            {/* Apart from what adds something. */}
            <div class="mt-2 border-t border-line pt-3">
              <Button
                look="quiet"
                onClick={() => {
                  hold.pasting.clear()
                  done(t('board.file.cleared'))
                }}
              >
                {t('board.file.clear')}
              </Button>
            </div>
          </section>
        </Show>
        <section class="grid gap-2">
          <h3 class="text-lg">{t('board.file.save')}</h3>
          <div class="flex flex-wrap gap-2">
            <For each={SAVED_FORMS}>
              {(form) => (
                <Button disabled={busy()} onClick={() => void save(form)}>
                  {t(`board.file.save.${form}`)}
                </Button>
              )}
            </For>
          </div>
        </section>
        <Show when={hold.mayWrite()}>
          <section class="grid gap-2">
            <h3 class="text-lg">{t('board.file.open')}</h3>
            <p class="text-ink-soft">{t('board.file.open.text')}</p>
            <div class="flex flex-wrap gap-2">
              <Button disabled={busy()} onClick={() => field.click()}>
                {t('board.file.open.choose')}
              </Button>
            </div>
            <input
              ref={field}
              type="file"
              class="hidden"
              accept=".json,.excalidraw,.csv,.tsv,application/json,text/csv"
              aria-label={t('board.file.open.choose')}
              onChange={(event) => void open(event.currentTarget.files?.[0])}
            />
          </section>
        </Show>
      </div>
    </Dialog>
  )
}
