import type { TalkStep, TalkView } from '@coreflect/workshop'
import { For, Show } from 'solid-js'
import { inARow, inWords, t } from '../i18n/index.ts'
import { Card } from '../ui/card.tsx'
import { Clock } from '../ui/clock.tsx'
import { CommandButton } from './command-button.tsx'
import { useCockpit } from './create-cockpit.ts'

/** The steps of a talk, whose voice it is, and who sits with whom. */
export function TalkControl(props: { readonly talk: TalkView }) {
  const cockpit = useCockpit()
  const step = () => props.talk.steps[props.talk.step]
  const groups = () => cockpit.view().groups.filter(({ round }) => round === props.talk.round)
  const over = () => props.talk.voice >= props.talk.voices
  return (
    <Card title={t('facilitate.doing.talk')}>
      <ol class="grid gap-2">
        <For each={props.talk.steps}>
          {(one, i) => (
            <li
              aria-current={i() === props.talk.step ? 'step' : undefined}
              class="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-m border px-3 py-1.5"
              classList={{
                'border-accent bg-accent-soft': i() === props.talk.step,
                'border-line': i() !== props.talk.step,
              }}
            >
              <span class="min-w-0 flex-1">
                <span classList={{ 'font-bold': i() === props.talk.step }}>{inWords(one.name)}</span>{' '}
                <span class="text-ink-soft text-sm">{lengthInWords(one)}</span>
              </span>
              <Show when={i() !== props.talk.step} fallback={<span class="min-h-12" />}>
                <CommandButton
                  look="plain"
                  command={{ type: 'talk-step', to: i() }}
                  aria-label={t('facilitate.doing.talk.to', { step: inWords(one.name) })}
                >
                  {t('facilitate.doing.talk.turn')}
                </CommandButton>
              </Show>
            </li>
          )}
        </For>
      </ol>
      <Clock clock={props.talk.clock} offset={cockpit.live.offset()} look="line" label={inWords(step()?.name ?? {})} />
      <Show when={props.talk.voices > 0}>
        <div class="flex flex-wrap items-center gap-3">
          <p role="status" class="font-semibold">
            {over()
              ? t('facilitate.doing.talk.voices-over')
              : t('facilitate.doing.talk.voice', { voice: props.talk.voice + 1, voices: props.talk.voices })}
          </p>
          <Show when={!over()}>
            <CommandButton command={{ type: 'talk-voice', to: props.talk.voice + 1 }}>
              {props.talk.voice + 1 === props.talk.voices
                ? t('facilitate.doing.talk.end-voices')
                : t('facilitate.doing.talk.next-voice')}
            </CommandButton>
          </Show>
        </div>
      </Show>
      <Show when={groups().length > 0}>
        <h3 class="text-base">{t('facilitate.doing.talk.groups')}</h3>
        <ul class="grid gap-1.5 sm:grid-cols-2">
          <For each={groups()}>
            {(group) => (
              <li>
                <span class="font-semibold">{t('facilitate.doing.group', { label: group.label })}</span>{' '}
                {inARow(group.seats.map(({ name }) => name))}
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={(step()?.size ?? 0) > 1 && props.talk.round === null}>
        <p role="status">{t('facilitate.doing.talk.forming')}</p>
      </Show>
    </Card>
  )
}

function lengthInWords({ seconds, each }: TalkStep): string {
  const minutes = Math.round(seconds / 6) / 10
  return t(each ? 'facilitate.doing.talk.each' : 'facilitate.doing.talk.minutes', { minutes })
}
