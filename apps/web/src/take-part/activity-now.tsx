import type { NowView } from '@coreflect/workshop'
import { Match, Show, Switch } from 'solid-js'
import { inWords, t, timeOfDay } from '../i18n/index.ts'
import { Clock } from '../ui/clock.tsx'
import { Gathered } from './gathered.tsx'
import { GroupPlace } from './group-place.tsx'
import { hasDoing } from './has-doing.ts'
import { DoingNow } from './later-doings.ts'
import { SceneNotes } from './later-noting.ts'
import { PrivatePage } from './private-page.tsx'
import { useRoom } from './room.ts'

const writing = ['reflect', 'present', 'demo', 'talk', 'agreement', 'gallery', 'plan'] as const

/** Any activity without a screen of its own: what it asks, how long, and room for private notes. */
export function ActivityNow(props: { readonly now: NowView }) {
  const { live, view } = useRoom()
  const backAt = () => (props.now.type === 'break' ? props.now.clock.endsAt : null)
  const done = (round: number) => view().agenda.some((item) => item.round === round && item.state === 'done')
  /** Groups of a round to come, or of a walk; those of a talk stand with its step. */
  const coming = () => {
    const { now, groups, talk } = view()
    if (talk !== null) return undefined
    return groups.find(({ round }) => (round > 0 ? !done(round) : now?.type === 'gallery'))
  }
  return (
    <>
      <Show when={coming()}>
        {(group) => (
          <>
            <GroupPlace group={group()} />
            <Gathered />
          </>
        )}
      </Show>
      <Show when={view().talk !== null}>
        <DoingNow />
      </Show>
      <Show when={inWords(props.now.prompt)}>
        <p class="whitespace-pre-line text-xl">{inWords(props.now.prompt)}</p>
      </Show>
      <Switch>
        <Match when={backAt()}>
          {(at) => (
            <>
              <p class="py-6 text-center font-bold text-4xl">{t('now.back-at', { time: timeOfDay(at()) })}</p>
              <Clock clock={props.now.clock} offset={live.offset()} />
            </>
          )}
        </Match>
        <Match when={view().talk === null}>
          <Clock clock={props.now.clock} offset={live.offset()} look={props.now.type === 'reflect' ? 'ring' : 'line'} />
        </Match>
      </Switch>
      <Show when={view().talk === null && hasDoing(view())}>
        <DoingNow />
      </Show>
      <Show when={props.now.type === 'demo' && props.now.lens !== null}>
        <SceneNotes />
      </Show>
      <Show when={writing.some((type) => type === props.now.type)}>
        <PrivatePage label={t('now.page')} hint={t('now.page.hint')} />
      </Show>
    </>
  )
}
