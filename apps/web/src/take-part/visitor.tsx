import type { VisitView } from '@coreflect/workshop'
import { Match, Switch } from 'solid-js'
import { t, timeOfDay } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { useRoom } from './room.ts'

/** One who knocks or is with us, and what we can answer. */
export function Visitor(props: { readonly visit: VisitView }) {
  const { send } = useRoom()
  const name = () => props.visit.facilitator
  const answer = (word: 'come-in' | 'not-now') =>
    void send({ type: 'answer-knock', visit: props.visit.id, answer: word })
  return (
    <div class="arrive grid gap-3 rounded-m border border-accent bg-surface px-4 py-3">
      <Switch>
        <Match when={props.visit.state === 'knocked'}>
          <p class="font-semibold text-lg">
            {t(props.visit.guest ? 'visit.guest.knocks' : 'visit.knocks', { name: name() })}
          </p>
          <div class="flex flex-wrap gap-3">
            <Button look="primary" onClick={() => answer('come-in')}>
              {t('visit.come-in')}
            </Button>
            <Button onClick={() => answer('not-now')}>{t('visit.not-now')}</Button>
          </div>
        </Match>
        <Match when={props.visit.state === 'in'}>
          <p>
            {t(props.visit.guest ? 'visit.guest.here' : 'visit.here', {
              name: name(),
              time: timeOfDay(props.visit.until),
            })}
          </p>
          <Button class="justify-self-start" onClick={() => answer('not-now')}>
            {t('visit.leave')}
          </Button>
        </Match>
        <Match when={props.visit.state === 'not-now'}>
          <p>{t('visit.told', { name: name() })}</p>
        </Match>
      </Switch>
    </div>
  )
}
