import { type ObservationAbout, observationAbouts, type RoundView } from '@coreflect/workshop'
import { createSignal, Match, Show, Switch } from 'solid-js'
import { inARow, t } from '../i18n/index.ts'
import type { ProblemCode } from '../net/api.ts'
import type { Observation } from '../take-part/own-page.ts'
import { useRoom } from '../take-part/room.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Problem } from '../ui/problem.tsx'
import { BoardControl } from './board-control.tsx'

/** Which roles of the plan, counted from 0, a note is about; as the server reckons it. */
const placesOf = { listening: [1], between: [0, 1], story: [0] } as const

/** Shows one note to whom it is about, then to the group, and hides it again [C1]. */
export function ShowControl(props: { readonly note: Observation; readonly round: RoundView }) {
  const { view, send, own } = useRoom()
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const shown = () => view().shown.find(({ observation, by }) => observation === props.note.id && by === null)
  const me = () => {
    const { me } = view()
    return me.kind === 'screen' ? '' : me.id
  }
  const names = () => {
    const places: readonly number[] = placesOf[props.note.about]
    return props.round.roles
      .filter(({ place, person }) => places.includes(place) && person !== me())
      .map(({ name }) => name)
  }
  const show = async (to: 'person' | 'group') => {
    const { id, kind, moment, text, turn, about } = props.note
    const observation = { id, round: props.round.round, turn, kind, about, moment, text }
    setProblem(await send({ type: 'show', observation, to }))
  }
  const hide = async () => setProblem(await send({ type: 'hide', observation: props.note.id }))
  return (
    <div class="grid gap-3 border-note-ink/25 border-t pt-3">
      <Switch>
        <Match when={shown()?.to === 'group'}>
          <p class="font-semibold">{t('noting.shown.group')}</p>
          <BoardControl observation={props.note.id} about={props.note.about} round={props.round} />
        </Match>
        <Match when={shown()}>
          <p class="font-semibold">{t('noting.shown.person', { names: inARow(names()) })}</p>
          <Button class="justify-self-start" onClick={() => show('group')}>
            {t('noting.show.group')}
          </Button>
        </Match>
        <Match when={true}>
          <Button
            look="primary"
            class="justify-self-start"
            onClick={() => show(names().length === 0 ? 'group' : 'person')}
          >
            {names().length === 0 ? t('noting.show.group') : t('noting.show.to', { names: inARow(names()) })}
          </Button>
          <details>
            <summary class="min-h-11 cursor-pointer py-2 text-sm">
              {t('noting.about.now', { about: t(`offer.about.${props.note.about}`) })}
            </summary>
            <div class="rounded-m bg-surface p-3 text-ink">
              <Choice<ObservationAbout>
                label={t('noting.about')}
                hideLabel
                value={props.note.about}
                onChoose={(about) => own()?.aboutNote(props.note.id, about)}
                options={observationAbouts.map((value) => ({ value, label: t(`offer.about.${value}`) }))}
              />
            </div>
          </details>
        </Match>
      </Switch>
      <Show when={shown()}>
        <Button look="link" class="justify-self-start" onClick={hide}>
          {t('noting.show.hide')}
        </Button>
      </Show>
      <Problem code={problem()} />
    </div>
  )
}
