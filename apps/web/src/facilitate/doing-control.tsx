import { For, Match, Show, Switch } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'
import { Card } from '../ui/card.tsx'
import { AgreementControl } from './agreement-control.tsx'
import { CommandButton } from './command-button.tsx'
import { useCockpit } from './create-cockpit.ts'
import { GalleryControl } from './gallery-control.tsx'
import { PlanControl } from './plan-control.tsx'
import { TalkControl } from './talk-control.tsx'
import { VoicesControl } from './voices-control.tsx'

/** What can be done about the activity that is on, beside its time. */
export function DoingControl() {
  const view = useCockpit().view
  const type = () => view().now?.type
  return (
    <Switch>
      <Match when={view().talk}>{(talk) => <TalkControl talk={talk()} />}</Match>
      <Match when={view().goRound}>{(round) => <VoicesControl round={round()} />}</Match>
      <Match when={view().cue}>
        <Cues />
      </Match>
      <Match when={type() === 'plan' && view().plan}>{(plan) => <PlanControl plan={plan()} />}</Match>
      <Match when={type() === 'check' && view().check}>
        <Handed />
      </Match>
      <Match when={type() === 'gallery' && view().gallery}>{(gallery) => <GalleryControl gallery={gallery()} />}</Match>
      <Match when={type() === 'agreement' && view().agreement}>
        {(agreement) => <AgreementControl agreement={agreement()} />}
      </Match>
      <Match when={view().questions.length > 0}>
        <Questions />
      </Match>
    </Switch>
  )
}

/** The cue that is on and the one after it. */
function Cues() {
  const view = useCockpit().view
  return (
    <Show when={view().cue}>
      {(cue) => (
        <Card title={t('facilitate.doing.cue', { at: cue().at + 1, of: cue().of })}>
          <p class="whitespace-pre-line font-semibold text-xl">{inWords(cue().cues[cue().at] ?? {})}</p>
          <Show
            when={cue().cues[cue().at + 1]}
            fallback={<p class="text-ink-soft">{t('facilitate.doing.cue.last')}</p>}
          >
            {(next) => (
              <p class="whitespace-pre-line text-ink-soft">
                {t('facilitate.doing.cue.next')}: {inWords(next())}
              </p>
            )}
          </Show>
          <div class="flex flex-wrap gap-2">
            <CommandButton
              command={{ type: 'turn-cue', activity: cue().activity, to: Math.max(0, cue().at - 1) }}
              ready={cue().at > 0}
            >
              {t('facilitate.doing.cue.back')}
            </CommandButton>
            <CommandButton
              command={{ type: 'turn-cue', activity: cue().activity, to: Math.min(cue().of - 1, cue().at + 1) }}
              ready={cue().at + 1 < cue().of}
            >
              {t('facilitate.doing.cue.on')}
            </CommandButton>
          </div>
        </Card>
      )}
    </Show>
  )
}

/** How many have handed in a quiz; never what came of it. */
function Handed() {
  const view = useCockpit().view
  return (
    <Card title={t('facilitate.doing.check')}>
      <Show when={view().check?.kind === 'quiz'} fallback={<p>{t('facilitate.doing.check.self')}</p>}>
        <p role="status" class="font-semibold text-lg">
          {t('facilitate.doing.check.given', { given: view().check?.handedIn ?? 0, people: view().arrived })}
        </p>
        <p class="text-ink-soft">{t('facilitate.doing.check.private')}</p>
      </Show>
    </Card>
  )
}

/** The questions that were prepared for this pulse, to ask with one press. */
function Questions() {
  const view = useCockpit().view
  return (
    <Card title={t('facilitate.doing.pulse')}>
      <div class="flex flex-wrap gap-2">
        <For each={view().questions}>
          {(question, i) => (
            <CommandButton command={{ type: 'ask-planned', activity: view().now?.id ?? '', at: i() }}>
              {t('facilitate.doing.pulse.ask', { question: inWords(question.question) })}
            </CommandButton>
          )}
        </For>
      </div>
    </Card>
  )
}
