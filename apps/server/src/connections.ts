/** How many connections each person and each address hold open, so that nobody can use up the server. */
export interface Connections {
  /** Takes a place of this person at this address; null when either has none left. The returned function gives it back, once. */
  take(person: string, address: string): (() => void) | null
  count(): number
}

/** How many connections may stand at once. */
export interface MostConnections {
  readonly ofPerson: number
  readonly ofAddress: number
}

export function createConnections(most: MostConnections): Connections {
  const persons = createPlaces(most.ofPerson)
  const addresses = createPlaces(most.ofAddress)
  let all = 0
  return {
    take(person, address) {
      if (persons.full(person) || addresses.full(address)) return null
      persons.take(person)
      addresses.take(address)
      all += 1
      let held = true
      return () => {
        if (!held) return
        held = false
        all -= 1
        persons.give(person)
        addresses.give(address)
      }
    },
    count: () => all,
  }
}

function createPlaces(most: number) {
  const taken = new Map<string, number>()
  return {
    full: (key: string) => (taken.get(key) ?? 0) >= most,
    take: (key: string) => taken.set(key, (taken.get(key) ?? 0) + 1),
    give(key: string) {
      const left = (taken.get(key) ?? 1) - 1
      if (left === 0) taken.delete(key)
      else taken.set(key, left)
    },
  }
}
