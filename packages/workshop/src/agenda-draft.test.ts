import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Activity, activityTypes } from './activity.ts'
import {
  type AgendaDraft,
  inRounds,
  withActivity,
  withChange,
  withCopy,
  withMoved,
  withoutActivity,
} from './agenda-draft.ts'
import { beginHistory, type DraftHistory, redone, stepped, undone } from './agenda-draft-history.ts'
import { mergeDrafts, sameBlock } from './agenda-draft-merge.ts'
import { draftLength, draftTimes } from './agenda-draft-times.ts'
import { draftWarnings } from './agenda-draft-warnings.ts'

const practice = {
  ...{ round: 1, mode: 'random' as const, size: 3, roles: [], brief: 60, offer: 60 },
  phases: { talk: 120, self: 30, partner: 30, observer: 20 },
}

const block = (id: string, more: Partial<Activity> = {}): Activity => ({
  ...{ id, type: 'talk', title: { en: id }, prompt: { en: '' }, minutes: 10 },
  ...more,
})
const draftOf = (agenda: readonly Activity[], startsAt = 540): AgendaDraft => ({
  ...{ id: 'd', title: { en: 'A day' }, summary: { en: '' }, people: { from: 3, to: 30 }, startsAt, lenses: [] },
  agenda,
})

const activities = fc
  .array(
    fc.record({
      type: fc.constantFrom(...activityTypes),
      minutes: fc.integer({ min: 1, max: 90 }).map((halves) => halves / 2),
      pin: fc.option(fc.integer({ min: 0, max: 1439 }), { freq: 4, nil: undefined }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((all) =>
    all.map(({ type, minutes, pin }, i) =>
      block(`a${i}`, {
        type,
        minutes,
        ...(pin === undefined ? {} : { startsAt: pin }),
        ...(type === 'practice' ? { practice } : {}),
      }),
    ),
  )
const drafts = activities.map((agenda) => inRounds(draftOf(agenda)))

/** Something that somebody does to a draft; numbers are taken modulo what is there. */
const deeds = fc.array(
  fc.record({ what: fc.nat(4), at: fc.nat(20), to: fc.nat(20), minutes: fc.integer({ min: 1, max: 300 }) }),
  { maxLength: 5 },
)
type Deeds = readonly { readonly what: number; readonly at: number; readonly to: number; readonly minutes: number }[]

function doing(draft: AgendaDraft, all: Deeds, who: string): AgendaDraft {
  return all.reduce((now, { what, at, to, minutes }, i) => {
    const id = now.agenda[at % now.agenda.length]?.id ?? ''
    if (what === 0) return withActivity(now, block(`${who}${i}`), to)
    if (what === 1) return withoutActivity(now, id)
    if (what === 2) return withMoved(now, id, to % now.agenda.length)
    if (what === 3) return withCopy(now, id, `${who}${i}c`)
    return withChange(now, id, { minutes, title: { en: `${who} was here` } })
  }, draft)
}

test('everything after a change flows on: each begins when the one before is over, or waits for its pinned time', () => {
  fc.assert(
    fc.property(drafts, (draft) => {
      let end = 540
      for (const [at, time] of draftTimes(draft).entries()) {
        const activity = draft.agenda[at]
        expect(time.start).toBe(time.slack === null ? end : end + Math.max(0, time.slack))
        expect(time.end).toBe(time.start + (activity?.minutes ?? 0))
        if (activity?.startsAt !== undefined && (time.slack ?? 0) >= 0)
          expect(time.start % 1440).toBe(activity.startsAt)
        end = time.end
      }
      expect(draftLength(draft)).toBe(end - (draftTimes(draft)[0]?.start ?? 0))
    }),
  )
})

test('lunch at 12:30: free minutes and minutes too many are told before it', () => {
  const lunch = block('lunch', { type: 'break', minutes: 60, startsAt: 750 })
  const slackAfter = (minutes: number) => draftTimes(draftOf([block('a', { minutes }), lunch]))[1]
  expect(slackAfter(200)).toMatchObject({ start: 750, slack: 10 })
  expect(slackAfter(210)).toMatchObject({ start: 750, slack: 0 })
  expect(slackAfter(220)).toMatchObject({ start: 760, slack: -10 })
})

test('what is long after the last pin of yesterday begins tomorrow', () => {
  const times = draftTimes(
    draftOf([block('a', { minutes: 420 }), block('b', { startsAt: 540 }), block('c', { startsAt: 600 })]),
  )
  expect(times.map(({ start }) => start)).toEqual([540, 1980, 2040])
})

test('no more than 25 minutes of talking, no two hours without a break, nothing tender right before the close', () => {
  const kinds = (...agenda: Activity[]) => draftWarnings(draftOf(agenda)).map(({ kind, activity }) => [kind, activity])
  const present = (id: string, minutes: number) => block(id, { type: 'present', minutes })
  const pause = block('pause', { type: 'break' })
  expect(kinds(present('a', 15), present('b', 10))).toEqual([])
  expect(kinds(present('a', 15), present('b', 11))).toEqual([['long-talk', 'a']])
  expect(kinds(present('a', 15), pause, present('b', 15))).toEqual([])
  expect(kinds(block('a', { minutes: 60 }), block('b', { minutes: 60 }))).toEqual([])
  expect(kinds(block('a', { minutes: 60 }), block('b', { minutes: 61 }), block('c'))).toEqual([['no-break', 'b']])
  expect(kinds(block('a', { minutes: 60 }), pause, block('b', { minutes: 61 }))).toEqual([])
  expect(kinds(block('a', { minutes: 110 }), block('b', { startsAt: 665, minutes: 60 }))).toEqual([])
  const tender = block('a', { care: { optIn: true, observe: true } })
  const close = block('z', { type: 'close' })
  expect(kinds(tender, close)).toEqual([['care-before-close', 'a']])
  expect(kinds(tender, block('b'), close)).toEqual([])
  expect(kinds(block('a', { minutes: 20, startsAt: 600 }), block('b', { startsAt: 610 }))).toEqual([['overlap', 'b']])
  expect(kinds(block('a', { type: 'practice', minutes: 11.5, practice }))).toEqual([['round-too-short', 'a']])
  expect(kinds(block('a', { type: 'practice', minutes: 12, practice }))).toEqual([])
})

test('whatever is done, ids stay single, rounds are counted in order, and minutes stay within their bounds', () => {
  fc.assert(
    fc.property(drafts, deeds, (draft, all) => {
      const { agenda } = doing(draft, all, 'x')
      expect(new Set(agenda.map(({ id }) => id)).size).toBe(agenda.length)
      expect(agenda.length).toBeGreaterThan(0)
      const rounds = agenda.flatMap((one) => one.practice?.round ?? [])
      expect(rounds).toEqual(rounds.map((_, i) => i + 1))
      for (const { minutes } of agenda) expect(minutes * 2).toBe(Math.round(minutes * 2))
    }),
  )
})

test('a move puts one block elsewhere and leaves the order of all others', () => {
  fc.assert(
    fc.property(drafts, fc.nat(20), fc.nat(20), (draft, from, to) => {
      const id = draft.agenda[from % draft.agenda.length]?.id ?? ''
      const place = to % draft.agenda.length
      const ids = withMoved(draft, id, place).agenda.map((one) => one.id)
      expect(ids.indexOf(id)).toBe(place)
      const others = (all: readonly string[]) => all.filter((one) => one !== id)
      expect(others(ids)).toEqual(others(draft.agenda.map((one) => one.id)))
    }),
  )
})

test('where one of two changed nothing, the other’s draft is what comes of it', () => {
  fc.assert(
    fc.property(drafts, deeds, (base, all) => {
      const other = doing(base, all, 'x')
      for (const merged of [mergeDrafts(base, other, base), mergeDrafts(base, base, other)]) {
        expect(merged.clashes).toEqual([])
        expect(sameBlock(merged.draft, other)).toBe(true)
      }
    }),
  )
})

test('of two who change at once nothing typed is lost, and what only one touched is as they left it', () => {
  fc.assert(
    fc.property(drafts, deeds, deeds, (base, one, two) => {
      const [mine, theirs] = [doing(base, one, 'm'), doing(base, two, 't')]
      const { draft, clashes } = mergeDrafts(base, mine, theirs)
      const find = (where: AgendaDraft, id: string) => where.agenda.find((each) => each.id === id)
      for (const block of mine.agenda) {
        if (sameBlock(block, find(base, block.id))) continue
        const kept = sameBlock(find(draft, block.id), block)
        expect(kept || clashes.some((clash) => sameBlock(clash.mine, block))).toBe(true)
      }
      for (const block of theirs.agenda) {
        if (!sameBlock(block, find(base, block.id))) expect(sameBlock(find(draft, block.id), block)).toBe(true)
      }
      expect(new Set(draft.agenda.map(({ id }) => id)).size).toBe(draft.agenda.length)
    }),
  )
})

test('both who moved blocks are told so, and see the same', () => {
  const base = draftOf(['a', 'b', 'c'].map((id) => block(id)))
  const merged = mergeDrafts(base, withMoved(base, 'a', 2), withMoved(base, 'c', 0))
  expect([merged.moved, merged.draft.agenda.map(({ id }) => id)]).toEqual([true, ['c', 'a', 'b']])
  expect(mergeDrafts(base, withMoved(base, 'a', 2), withChange(base, 'b', { minutes: 5 })).moved).toBe(false)
})

test('what is done can be taken back step by step, and done again', () => {
  fc.assert(
    fc.property(drafts, deeds, (draft, all) => {
      let history: DraftHistory = beginHistory(draft)
      for (const [i, deed] of all.entries()) history = stepped(history, doing(history.draft, [deed], `s${i}-`))
      const end = history.draft
      const steps = history.done.length
      for (let i = 0; i < steps; i += 1) history = undone(history)
      expect(sameBlock(history.draft, draft)).toBe(true)
      for (let i = 0; i < steps; i += 1) history = redone(history)
      expect(sameBlock(history.draft, end)).toBe(true)
    }),
  )
})

test('undoing takes back what I did and leaves what others changed since', () => {
  const base = draftOf([block('a'), block('b')])
  const mine = stepped(beginHistory(base), withChange(base, 'a', { minutes: 20 }))
  const theirs = withChange(mine.draft, 'b', { title: { en: 'theirs' } })
  const { agenda } = undone({ ...mine, draft: theirs }).draft
  expect([agenda[0]?.minutes, agenda[1]?.title.en]).toEqual([10, 'theirs'])
})

test('what is typed into one field is one step', () => {
  let history = beginHistory(draftOf([block('a')]))
  for (const en of ['H', 'He', 'Hel'])
    history = stepped(history, withChange(history.draft, 'a', { title: { en } }), 'a/title')
  history = stepped(history, withChange(history.draft, 'a', { minutes: 5 }), 'a/minutes')
  expect(undone(undone(history)).draft.agenda[0]?.title.en).toBe('a')
})
