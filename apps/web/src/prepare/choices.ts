import type { Role, Scenario, Template } from '@coreflect/workshop'
import { inWords } from '../i18n/index.ts'
import { api } from '../net/api.ts'
import type { Choices } from './preparing.ts'

/** What there is to choose from, read once; nothing of it where the server cannot be reached. */
export async function loadChoices(): Promise<Choices> {
  const [lenses, templates] = await Promise.all([api.lenses(), api.templates()])
  const all = templates.ok ? [...templates.value.templates, ...templates.value.own.map(({ template }) => template)] : []
  return {
    lenses: lenses.ok ? [...lenses.value.own, ...lenses.value.lenses] : [],
    roles: rolesOf(all),
    scenarios: scenariosOf(all),
  }
}

/** The roles of the first round that has three: those that a new round begins with. */
function rolesOf(all: readonly Template[]): readonly Role[] {
  const rounds = all.flatMap(({ agenda }) => agenda.flatMap(({ practice }) => practice ?? []))
  return (rounds.find(({ roles }) => roles.length === 3) ?? rounds[0])?.roles ?? []
}

function scenariosOf(all: readonly Template[]): readonly Scenario[] {
  const known = new Map<string, Scenario>()
  for (const { scenario } of all.flatMap(({ agenda }) => agenda.flatMap(({ practice }) => practice ?? []))) {
    if (scenario !== undefined && !known.has(inWords(scenario.title))) known.set(inWords(scenario.title), scenario)
  }
  return [...known.values()]
}
