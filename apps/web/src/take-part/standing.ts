import type { PersonView, SignalView, View } from '@coreflect/workshop'

/** How I stand: here (undefined), out, about to join a group, or no longer in the room. */
export function myStanding(view: View): PersonView['standing'] {
  return me(view)?.standing
}

/** Did I say that I would rather observe today? */
export function iObserve(view: View): boolean {
  return me(view)?.observes === true
}

/** My name for today; a table device and a projector have none. */
export function myName({ me: self }: View): string {
  return 'name' in self ? self.name : ''
}

function me(view: View): PersonView | undefined {
  const { me: self } = view
  return self.kind === 'screen' ? undefined : view.people.find(({ id }) => id === self.id)
}

/** What my group, or I alone, said to the facilitators and stands. */
export function raised(view: View, kind: SignalView['kind']): SignalView | undefined {
  return view.signals.find((signal) => signal.kind === kind)
}

/** How somebody at my table stands. */
export function standingOf(view: View, person: string): PersonView['standing'] {
  return view.people.find(({ id }) => id === person)?.standing
}
