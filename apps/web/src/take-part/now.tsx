import { Match, Show, Switch } from 'solid-js'
import { t } from '../i18n/index.ts'
import { laterBoardPart } from '../later-part.tsx'
import { MediaNow } from '../media/later-media.ts'
import { ActivityNow } from './activity-now.tsx'
import { CareLine } from './care-line.tsx'
import { ChooseGroup } from './choose-group.tsx'
import { CloseNow, Over } from './close-now.tsx'
import { DebriefNow } from './debrief-now.tsx'
import { Lobby } from './lobby.tsx'
import { PracticeNow } from './practice-now.tsx'
import { debriefRoom, useRoom } from './room.ts'
import { stageOf } from './stage.ts'

const PulseNow = laterBoardPart(async () => (await import('../plenary/pulse-now.tsx')).PulseNow)

/** The one thing that is on now, beneath the groups to choose from while they are chosen. */
export function Now() {
  const room = useRoom()
  const { view } = room
  return (
    <>
      <Show when={view().choosing}>{(choosing) => <ChooseGroup choosing={choosing()} />}</Show>
      <CareLine care={view().now?.care ?? null} />
      <Show when={view().pulse}>{(pulse) => <PulseNow pulse={pulse()} send={debriefRoom(room).send} />}</Show>
      <Show when={view().mediaAt !== null}>
        <MediaNow view={view()} source={{ session: room.session, token: room.token }} offset={room.live.offset()} />
      </Show>
      <Stage />
    </>
  )
}

function Stage() {
  const { view } = useRoom()
  return (
    <Switch>
      <Match when={stageOf(view()) === 'lobby'}>
        <Lobby />
      </Match>
      <Match when={stageOf(view()) === 'between'}>
        <p class="text-lg">{t('now.between.text')}</p>
      </Match>
      <Match when={stageOf(view()) === 'practice'}>
        <Show when={view().round}>{(round) => <PracticeNow round={round()} />}</Show>
      </Match>
      <Match when={stageOf(view()) === 'debrief'}>
        <DebriefNow />
      </Match>
      <Match when={stageOf(view()) === 'close'}>
        <CloseNow />
      </Match>
      <Match when={stageOf(view()) === 'over'}>
        <Over />
      </Match>
      <Match when={stageOf(view()) === 'activity'}>
        <Show when={view().now}>{(now) => <ActivityNow now={now()} />}</Show>
      </Match>
    </Switch>
  )
}
