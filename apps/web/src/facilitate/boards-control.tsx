import type { GroupBoardView } from '@coreflect/workshop'
import { createSignal, For, Show } from 'solid-js'
import { plural, t } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import { CommandButton } from './command-button.tsx'
import { useCockpit } from './create-cockpit.ts'

/** What can be said about the boards of the groups, without looking at any of them [P6]. */
export function BoardsControl() {
  const view = useCockpit().view
  const [open, setOpen] = createSignal(false)
  return (
    <Show when={view().boards.length + view().unseenBefore > 0}>
      <Button class="justify-self-start" onClick={() => setOpen(true)}>
        {t('facilitate.boards')}
      </Button>
      <Dialog open={open()} onClose={() => setOpen(false)} title={t('facilitate.boards')}>
        <Boards />
      </Dialog>
    </Show>
  )
}

function Boards() {
  const view = useCockpit().view
  const [prompt, setPrompt] = createSignal('')
  const boards = () => view().boards
  const some = (unseen: GroupBoardView['unseen']) => boards().some((board) => board.unseen === unseen)
  return (
    <div class="grid gap-5">
      <p class="text-ink-soft">{t('facilitate.boards.text')}</p>
      <section class="grid gap-3" aria-labelledby="boards-all">
        <h3 id="boards-all" class="text-lg">
          {t('facilitate.boards.all')}
        </h3>
        <TextField
          label={t('facilitate.boards.prompt')}
          hint={t('facilitate.boards.prompt.hint')}
          maxlength={200}
          value={prompt()}
          onText={setPrompt}
        />
        <div class="flex flex-wrap gap-2">
          <CommandButton command={{ type: 'write-unseen', prompt: prompt() }} ready={some(null)}>
            {t('facilitate.boards.unseen-all')}
          </CommandButton>
          <CommandButton
            look="primary"
            command={{ type: 'reveal-unseen' }}
            ready={some('writing') || view().unseenBefore > 0}
          >
            {t('facilitate.boards.reveal-all')}
          </CommandButton>
          <CommandButton command={{ type: 'shut-boards', shut: true }} ready={boards().some(({ shut }) => !shut)}>
            {t('facilitate.boards.shut-all')}
          </CommandButton>
          <CommandButton command={{ type: 'shut-boards', shut: false }} ready={boards().some(({ shut }) => shut)}>
            {t('facilitate.boards.open-all')}
          </CommandButton>
        </div>
        <Show when={view().unseenBefore > 0}>
          <p>{plural('facilitate.boards.before', view().unseenBefore)}</p>
        </Show>
      </section>
      <ul class="grid gap-2">
        <For each={boards().map(({ group }) => group)}>
          {(group) => (
            <Show when={boards().find((board) => board.group === group)}>
              {(board) => <GroupsBoard board={board()} prompt={prompt()} />}
            </Show>
          )}
        </For>
      </ul>
    </div>
  )
}

/** How the board of one group stands, and what can be changed about it. */
function GroupsBoard(props: { readonly board: GroupBoardView; readonly prompt: string }) {
  const label = () => props.board.label
  const group = () => props.board.group
  const standing = () => {
    const { shut, unseen } = props.board
    const words = unseen === null ? [] : [t(`facilitate.boards.is-${unseen}`)]
    if (shut) return [t('facilitate.boards.is-shut'), ...words].join(' · ')
    return words[0] ?? t('facilitate.boards.is-open')
  }
  return (
    <li class="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b pb-2">
      <p class="min-w-40 flex-1" role="status">
        <span class="font-semibold">{t('facilitate.boards.group', { label: label() })}</span>{' '}
        <span class="text-ink-soft">{standing()}</span>
      </p>
      <div class="flex flex-wrap gap-2">
        <CommandButton
          command={{ type: 'shut-boards', group: group(), shut: !props.board.shut }}
          aria-label={t(props.board.shut ? 'facilitate.boards.open-group' : 'facilitate.boards.shut-group', {
            label: label(),
          })}
        >
          {t(props.board.shut ? 'facilitate.boards.open' : 'facilitate.boards.shut')}
        </CommandButton>
        <Show
          when={props.board.unseen !== null}
          fallback={
            <CommandButton
              command={{ type: 'write-unseen', group: group(), prompt: props.prompt }}
              aria-label={t('facilitate.boards.unseen-group', { label: label() })}
            >
              {t('facilitate.boards.unseen')}
            </CommandButton>
          }
        >
          <CommandButton
            command={{ type: 'reveal-unseen', group: group() }}
            ready={props.board.unseen === 'writing'}
            aria-label={t('facilitate.boards.reveal-group', { label: label() })}
          >
            {t('facilitate.boards.reveal')}
          </CommandButton>
        </Show>
      </div>
    </li>
  )
}
