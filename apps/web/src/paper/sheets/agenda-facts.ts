import { type Lens, type PaperActivity, turnPhases } from '@coreflect/workshop'
import type { Speech } from '../speech.ts'

type Fact = readonly [name: string, said: string]

/** What stands beneath an activity in the facilitators' agenda: its plan in a few words, then what was thought of beforehand. */
export function factsOf(activity: PaperActivity, lenses: readonly Lens[], speech: Speech): readonly Fact[] {
  const { text, words } = speech
  const { practice, talk, goRound, notes, materials } = activity
  const lens = lenses.find(({ id }) => id === activity.lens)
  const facts: (Fact | null)[] = [
    practice === undefined
      ? null
      : [text('paper.sheet.groups'), groupsOf(practice.size, text(`facilitate.groups.mode.${practice.mode}`), speech)],
    practice === undefined ? null : [text('paper.sheet.turn'), turnOf(practice.phases, speech)],
    practice?.scenario === undefined ? null : [text('paper.sheet.scenario'), words(practice.scenario.title)],
    talk === undefined ? null : [text('paper.sheet.steps'), stepsOf(talk.steps, speech)],
    goRound === undefined ? null : [text('paper.sheet.question'), words(goRound.question)],
    lens === undefined ? null : [text('paper.sheet.lens'), words(lens.name)],
    activity.care === undefined ? null : [text('paper.sheet.care'), careOf(activity.care, speech)],
    notes === undefined ? null : [text('paper.sheet.notes'), words(notes)],
    materials === undefined
      ? null
      : [text('paper.sheet.materials.short'), words(materials).split('\n').filter(Boolean).join(', ')],
  ]
  return facts.filter((fact): fact is Fact => fact !== null && fact[1].trim() !== '')
}

const groupsOf = (size: number, mode: string, { text }: Speech) => text('paper.sheet.groups.of', { size, mode })

function turnOf(phases: NonNullable<PaperActivity['practice']>['phases'], { text, planned }: Speech): string {
  return turnPhases
    .filter((phase) => phases[phase] > 0)
    .map((phase) => `${text(`facilitate.phase.${phase}`)} ${planned(phases[phase])}`)
    .join(', ')
}

function stepsOf(steps: NonNullable<PaperActivity['talk']>['steps'], { text, words, planned }: Speech): string {
  return steps
    .map(({ name, seconds, each }) =>
      text(each ? 'paper.sheet.step.each' : 'paper.sheet.step', { name: words(name), minutes: planned(seconds) }),
    )
    .join(' → ')
}

function careOf(care: NonNullable<PaperActivity['care']>, { text, words }: Speech): string {
  const other = words(care.alternative ?? {})
  return [
    care.optIn ? text('paper.sheet.care.opt-in') : '',
    care.observe ? text('paper.sheet.care.observe') : '',
    other === '' ? '' : text('paper.sheet.care.else', { what: other }),
  ]
    .filter((part) => part !== '')
    .join('; ')
}
