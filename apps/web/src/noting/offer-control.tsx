import { type ObservationAbout, observationAbouts, type RoundView } from '@coreflect/workshop'
import { createSignal, Match, Show, Switch } from 'solid-js'
import { t } from '../i18n/index.ts'
import type { ProblemCode } from '../net/api.ts'
import type { Observation } from '../take-part/own-page.ts'
import { useRoom } from '../take-part/room.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Problem } from '../ui/problem.tsx'

interface OfferControlProps {
  readonly note: Observation
  /** What is offered where the note itself has no words: a sum of taps. */
  readonly words?: string | undefined
  readonly round: RoundView
}

/** What can become of one note: offer it, take it back, and in the end where it is. A silence and a no look alike [C3]. */
export function OfferControl(props: OfferControlProps) {
  const { view, send, own } = useRoom()
  const [choosing, setChoosing] = createSignal(false)
  const words = () => props.words ?? props.note.text
  const about = () => (props.note.about === 'story' && !madeUp() ? 'listening' : props.note.about)
  const setAbout = (next: ObservationAbout) => own()?.aboutNote(props.note.id, next)
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const outcome = () => view().offers.find((offer) => offer.observation === props.note.id)?.outcome ?? null
  const madeUp = () => props.round.scenario === 'fictional'
  const offer = async () => {
    const { id, kind, moment, turn } = props.note
    const text = words()
    const observation = { id, round: props.round.round, turn: Math.max(1, turn), kind, about: about(), moment, text }
    const no = await send({ type: 'offer', observation })
    setProblem(no)
    if (no === null) setChoosing(false)
  }
  const takeBack = async () => setProblem(await send({ type: 'take-back', observation: props.note.id }))
  const aboutHint = (one: ObservationAbout) => {
    if (one !== 'story') return undefined
    return madeUp() ? t('offer.about.story.made-up') : t('offer.about.story.stays')
  }
  return (
    <div class="grid gap-3 border-note-ink/25 border-t pt-3">
      <Switch>
        <Match when={outcome() === 'on-board'}>
          <p class="font-semibold">{t('offer.on-board')}</p>
        </Match>
        <Match when={outcome() === 'stayed'}>
          <p class="font-semibold">{t('offer.stayed')}</p>
        </Match>
        <Match when={outcome() === 'asked'}>
          <p role="status">{t('offer.asked')}</p>
          <Show when={props.round.offersOpen}>
            <Button class="justify-self-start" onClick={takeBack}>
              {t('offer.take-back')}
            </Button>
          </Show>
        </Match>
        <Match when={!props.round.offersOpen}>
          <p>{t('offer.stayed')}</p>
        </Match>
        <Match when={choosing()}>
          <div class="grid gap-3 rounded-m bg-surface p-3 text-ink">
            <Choice<ObservationAbout>
              label={t('offer.about')}
              value={about()}
              onChoose={setAbout}
              options={observationAbouts.map((one) => ({
                value: one,
                label: t(`offer.about.${one}`),
                hint: aboutHint(one),
                disabled: one === 'story' && !madeUp(),
              }))}
            />
            <div class="flex flex-wrap gap-2">
              <Button look="primary" onClick={offer}>
                {t('offer.send')}
              </Button>
              <Button look="plain" onClick={() => setChoosing(false)}>
                {t('ui.cancel')}
              </Button>
            </div>
          </div>
        </Match>
        <Match when={words().trim() === ''}>
          <p class="text-sm">{t('offer.words-first')}</p>
        </Match>
        <Match when={true}>
          <Button class="justify-self-start" onClick={() => setChoosing(true)}>
            {t('offer.start')}
          </Button>
        </Match>
      </Switch>
      <Problem code={problem()} />
    </div>
  )
}
