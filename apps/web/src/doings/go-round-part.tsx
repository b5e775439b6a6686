import type { GoRoundView } from '@coreflect/workshop'
import { Match, Show, Switch } from 'solid-js'
import { inWords, plural, t } from '../i18n/index.ts'
import { useRoom } from '../take-part/room.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Problem } from '../ui/problem.tsx'
import { createSaying } from './create-saying.ts'

/** A go-round on a phone: the question, when it is my turn, and that I may pass without a word. */
export function GoRoundPart(props: { readonly round: GoRoundView }) {
  const { problem, busy, say } = createSaying(useRoom())
  const mine = () => props.round.mine
  return (
    <>
      <Show when={props.round.question}>
        {(question) => <p class="font-semibold text-2xl leading-snug">{inWords(question())}</p>}
      </Show>
      <Card tone={mine() === 'now' ? 'soft' : 'plain'}>
        <p role="status" class="text-lg" classList={{ 'font-bold text-2xl': mine() === 'now' }}>
          <Switch fallback={plural('doings.round.ahead', props.round.ahead ?? props.round.left)}>
            <Match when={mine() === 'now'}>{t('doings.round.now')}</Match>
            <Match when={mine() === 'next'}>{t('doings.round.next')}</Match>
            <Match when={mine() === 'had' && props.round.left === 0}>{t('doings.round.over')}</Match>
            <Match when={mine() === 'had'}>{t('doings.round.had')}</Match>
          </Switch>
        </p>
        <Show when={mine() !== 'had' && mine() !== null}>
          <div class="flex flex-wrap gap-2">
            <Show when={mine() === 'now'}>
              <Button look="primary" disabled={busy()} onClick={() => void say({ type: 'voice-done' })}>
                {t('doings.round.done')}
              </Button>
            </Show>
            <Show when={props.round.pass}>
              <Button disabled={busy()} onClick={() => void say({ type: 'voice-pass' })}>
                {t('doings.round.pass')}
              </Button>
            </Show>
          </div>
          <Show when={props.round.pass}>
            <p class="text-ink-soft text-sm">{t('doings.round.pass.hint')}</p>
          </Show>
        </Show>
        <Problem code={problem()} />
      </Card>
    </>
  )
}
