import type { ObservationAbout, RoundView } from '@coreflect/workshop'
import { createSignal, Match, Show, Switch } from 'solid-js'
import { t } from '../i18n/index.ts'
import type { ProblemCode } from '../net/api.ts'
import { useRoom } from '../take-part/room.ts'
import { Button } from '../ui/button.tsx'
import { Problem } from '../ui/problem.tsx'

interface BoardControlProps {
  readonly observation: string
  readonly about: ObservationAbout
  readonly round: RoundView
}

/** Puts a note that the whole group was shown on the group's own board, and takes it off again. */
export function BoardControl(props: BoardControlProps) {
  const { view, send } = useRoom()
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const isShown = () =>
    view().shown.some(({ observation, by, to }) => observation === props.observation && by === null && to === 'group')
  const card = () => view().onBoards.find(({ observation, own }) => own && observation === props.observation)
  const stays = () => props.about === 'story' && props.round.scenario !== 'fictional'
  /** Is there a board of this group that it alone reads, and writes on? */
  const board = () =>
    view().docs.find(
      ({ group, decides, right, fate }) =>
        group?.round === props.round.round && decides && right === 'write' && fate !== 'open',
    )
  const put = async () => setProblem(await send({ type: 'put-on-board', observation: props.observation }))
  const takeOff = async () => setProblem(await send({ type: 'take-off-board', card: card()?.card ?? '' }))
  return (
    <Show when={card() ?? (isShown() && !stays() && board())}>
      <div class="grid gap-2">
        <Switch
          fallback={
            <>
              <Button class="justify-self-start" onClick={put}>
                {t('noting.board.put')}
              </Button>
              <p class="text-sm">{t('noting.board.hint')}</p>
            </>
          }
        >
          <Match when={card()?.takenBack}>
            <p>{t('noting.board.gone')}</p>
          </Match>
          <Match when={card()}>
            <p class="font-semibold" role="status">
              {t('noting.board.there')}
            </p>
            <Button look="link" class="justify-self-start" onClick={takeOff}>
              {t('noting.board.off')}
            </Button>
          </Match>
        </Switch>
        <Problem code={problem()} />
      </div>
    </Show>
  )
}
