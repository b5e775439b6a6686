import type { Counted } from '@coreflect/board'
import type { KeptCard } from '../data.ts'
import { joined, type Line, type Part, type Parts, part } from '../parts.ts'
import { plainLine, plainText } from '../plain.ts'
import { momentIn, stringsIn } from '../strings.ts'
import type { HarvestData } from './data.ts'
import { harvestStrings } from './strings.ts'

type DottedCard = HarvestData['loose'][number]

/** Minutes as people say them: halves, and no more. */
const minutes = (count: number): string => String(Math.round(count * 2) / 2)

/** A heading with what is under it, or nothing where nothing is. */
const section = (heading: string, inner: readonly Part[], remark = ''): readonly Part[] =>
  inner.length === 0 ? [] : [part(2, heading, { remark }), ...inner]

const list = (heading: string, lines: readonly Line[], remark = ''): readonly Part[] =>
  lines.length === 0 ? [] : [part(2, heading, { remark, lines })]

const plainLines = (texts: readonly string[]): readonly Line[] =>
  texts.map((text) => ({ text: plainText(text), from: '' })).filter((line) => line.text !== '')

function perRound(cards: readonly KeptCard[], say: (round: number, cards: number) => string): string {
  const rounds = Map.groupBy(
    cards.flatMap(({ round }) => round ?? []),
    (round) => round,
  )
  return [...rounds]
    .sort(([a], [b]) => a - b)
    .map(([round, all]) => say(round, all.length))
    .join(', ')
}

function themeParts(data: HarvestData): readonly Part[] {
  const words = harvestStrings(data.locale)
  const own = stringsIn(data.locale)
  const dots = (count: number | null) => (count === null ? '' : words.dots(count))
  const lines = (cards: readonly DottedCard[]): readonly Line[] =>
    cards
      .map((card) => ({
        text: plainText(card.text),
        from: joined(card.round === null ? '' : own.round(card.round), plainLine(card.tag), dots(card.dots)),
      }))
      .filter((line) => line.text !== '')
  const themes = data.themes.map((theme) =>
    part(3, words.theme(plainLine(theme.title) || own.untitled, theme.cards.length), {
      remark: joined(perRound(theme.cards, words.perRound), dots(theme.dots)),
      lines: lines(theme.cards),
    }),
  )
  const loose = lines(data.loose)
  return section(words.themes, [...themes, ...(loose.length === 0 ? [] : [part(3, own.loose, { lines: loose })])])
}

/** How far each number reaches, the largest reaching all the way; null where no number is told. */
const sharesOf = (counts: readonly (number | null)[]): readonly (number | null)[] => {
  const most = Math.max(1, ...counts.map((count) => count ?? 0))
  return counts.map((count) => (count === null ? null : count / most))
}

function countParts({ counts, locale }: HarvestData): readonly Part[] {
  const words = harvestStrings(locale)
  const own = stringsIn(locale)
  const table = (heading: string, rows: readonly Counted[], name = (of: string) => of): readonly Part[] =>
    rows.length === 0
      ? []
      : [
          part(3, heading, {
            lines: rows.map(({ of, count }, at) => ({
              text: plainLine(name(of)),
              from: String(count ?? words.few),
              share: sharesOf(rows.map((row) => row.count))[at] ?? null,
            })),
          }),
        ]
  return section(
    words.counts,
    [
      ...table(words.byRound, counts.rounds, (of) => own.round(Number(of))),
      ...table(words.byLens, counts.lenses),
      ...table(words.byKind, counts.kinds),
    ],
    words.countsRemark,
  )
}

function pulseParts({ pulses, locale }: HarvestData): readonly Part[] {
  const words = harvestStrings(locale)
  return section(
    words.pulses,
    pulses.map(({ question, given, sums }) =>
      part(3, plainLine(question), {
        remark: sums === null ? words.tooFew : words.given(given),
        lines: (sums ?? []).map(({ of, count }, at) => ({
          text: plainLine(of),
          from: String(count),
          share: sharesOf((sums ?? []).map((sum) => sum.count))[at] ?? null,
        })),
      }),
    ),
  )
}

function agendaParts({ agenda, locale }: HarvestData): readonly Part[] {
  const words = harvestStrings(locale)
  const row = (text: string, planned: number, took: number | null): Line => ({
    text: plainLine(text),
    from: joined(words.planned(minutes(planned)), took === null ? words.notHeld : words.took(minutes(took))),
  })
  if (agenda.every(({ took }) => took === null)) return []
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
  return list(words.agenda, [
    ...agenda.map(({ title, planned, took }) => row(title, planned, took)),
    row(words.total, sum(agenda.map(({ planned }) => planned)), sum(agenda.map(({ took }) => took ?? 0))),
  ])
}

/** Lays a harvest out in reading order; what is empty is left out. */
export function harvestParts(data: HarvestData): Parts {
  const words = harvestStrings(data.locale)
  const own = stringsIn(data.locale)
  const parts = [
    ...themeParts(data),
    ...countParts(data),
    ...list(
      words.rounds,
      data.rounds.map(({ round, offered, passed }) => ({
        text: own.round(round),
        from: words.offered(offered, passed),
      })),
    ),
    ...pulseParts(data),
    ...list(words.questions, plainLines(data.questions)),
    ...list(words.parked, plainLines(data.parked)),
    ...agendaParts(data),
  ]
  const ends = data.endsAt === null ? [] : [own.endsAt(momentIn(data.locale, data.endsAt))]
  return {
    title: plainLine(data.title),
    lead: [words.lead, ...ends, ...(parts.length === 0 ? [words.nothing] : [])],
    parts,
  }
}
