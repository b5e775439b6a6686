import { Match, Switch } from 'solid-js'
import { useRoom } from '../take-part/room.ts'
import { AgreementPart } from './agreement-part.tsx'
import { CheckPart } from './check-part.tsx'
import { CuePart } from './cue-part.tsx'
import { GalleryPart } from './gallery-part.tsx'
import { GoRoundPart } from './go-round-part.tsx'
import { PlanPart } from './plan-part.tsx'
import { TalkPart } from './talk-part.tsx'

/** What one does in the activity that is on. */
export function DoingNow() {
  const { view } = useRoom()
  const type = () => view().now?.type
  return (
    <Switch>
      <Match when={view().talk}>{(talk) => <TalkPart talk={talk()} />}</Match>
      <Match when={view().goRound}>{(round) => <GoRoundPart round={round()} />}</Match>
      <Match when={view().cue}>{(cue) => <CuePart cue={cue()} />}</Match>
      <Match when={type() === 'plan' && view().plan}>{(plan) => <PlanPart plan={plan()} />}</Match>
      <Match when={type() === 'check' && view().check}>{(check) => <CheckPart check={check()} />}</Match>
      <Match when={type() === 'gallery' && view().gallery}>{(gallery) => <GalleryPart gallery={gallery()} />}</Match>
      <Match when={type() === 'agreement' && view().agreement}>
        {(agreement) => <AgreementPart agreement={agreement()} />}
      </Match>
    </Switch>
  )
}
