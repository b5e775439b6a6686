import { debriefCounts, readDebrief } from '@coreflect/board'
import type { HarvestData, HarvestedPulse } from '@coreflect/keepsake'
import { endsAt, fewest, inLocale, type Pulse, type Session } from '@coreflect/workshop'
import type { Documents } from './documents.ts'
import { debriefItems } from './export-data.ts'

/** What facilitators take home of a session: themes with counts, what was parked and answered, planned and taken time. */
export async function harvestData(session: Session, documents: Documents): Promise<HarvestData> {
  const say = (words: Session['title']) => inLocale(words, session.locale)
  const debrief = session.docs.find(({ kind }) => kind === 'debrief')
  const items = debrief === undefined ? [] : await debriefItems(session, debrief, documents)
  const { themes, rounds, rest } = readDebrief(items)
  const { dots } = session
  const told = dots !== null && !dots.open && dots.given >= fewest
  const dotsOn = (id: string) => (told ? (dots.on[id] ?? null) : null)
  const card = (item: (typeof rest)[number] | (typeof rounds)[number]['cards'][number]) => ({
    text: item.text,
    tag: item.kind === 'card' ? item.tag : '',
    round: item.kind === 'card' ? item.round : null,
    dots: dotsOn(item.id),
  })
  const counts = debriefCounts(items)
  const lensName = (id: string) => say(session.lenses.find((lens) => lens.id === id)?.name ?? {}) || id
  return {
    title: say(session.title),
    locale: session.locale,
    endsAt: endsAt(session),
    agenda: session.agenda.map(({ id, title, minutes, was }) => ({
      title: say(title),
      planned: was ?? minutes,
      took: tookMinutes(session, id),
    })),
    rounds: session.rounds
      .filter(({ closedAt }) => closedAt !== null)
      .map(({ round, offered, passed }) => ({ round, offered, passed })),
    themes: themes.map(({ frame, cards }) => ({
      title: frame.text,
      dots: dotsOn(frame.id),
      cards: cards.map((one) => card(one as (typeof rest)[number])),
    })),
    loose: [...rounds.flatMap(({ cards }) => cards), ...rest].map(card),
    counts: { ...counts, lenses: counts.lenses.map(({ of, count }) => ({ of: lensName(of), count })) },
    parked: session.slips.filter(({ kind }) => kind === 'parked').map(({ text }) => text),
    questions: session.slips.filter(({ kind }) => kind === 'question').map(({ text }) => text),
    pulses: session.pulses.filter(({ open }) => !open).map(pulseSums),
  }
}

function tookMinutes({ actual }: Session, activity: string): number | null {
  const held = actual[activity]
  return held === undefined || held.endedAt === null ? null : (held.endedAt - held.startedAt) / 60_000
}

function pulseSums({ question, kind, options, given, shown }: Pulse): HarvestedPulse {
  if (shown === null) return { question, given, sums: null }
  const label = (at: number) => {
    if (kind === 'poll') return options[at] ?? ''
    const end = at === 0 ? options[0] : at === shown.counts.length - 1 ? options[1] : ''
    return end ? `${at + 1} · ${end}` : String(at + 1)
  }
  const sums =
    kind === 'words'
      ? Object.entries(shown.words).map(([of, count]) => ({ of, count }))
      : shown.counts.map((count, at) => ({ of: label(at), count }))
  return { question, given, sums: kind === 'words' ? sums.sort((a, b) => b.count - a.count) : sums }
}
