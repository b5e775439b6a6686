import type { View } from '@coreflect/workshop'
import { describe, expect, it } from 'vitest'
import { stageOf } from './stage.ts'

const clock = { length: 60_000, endsAt: 60_000, left: null }
const now = (type: string): View['now'] => ({
  id: type,
  type: type as 'talk',
  title: {},
  prompt: {},
  lens: null,
  pauses: [],
  care: null,
  clock,
})
const view = (state: string, on: View['now'], offersOpen: boolean | null = null) =>
  ({
    session: { state },
    now: on,
    round: offersOpen === null ? null : { stage: 'offer', offersOpen },
  }) as unknown as View

describe('what stands under “Now”', () => {
  it('is the lobby until it begins, and the end afterwards', () => {
    expect(stageOf(view('lobby', null))).toBe('lobby')
    expect(stageOf(view('revisit', now('close')))).toBe('over')
    expect(stageOf(view('wrap-up', null))).toBe('close')
  })

  it('is what the activity asks for', () => {
    expect(stageOf(view('live', null))).toBe('between')
    expect(stageOf(view('live', now('talk')))).toBe('activity')
    expect(stageOf(view('live', now('debrief'), false))).toBe('debrief')
    expect(stageOf(view('live', now('practice'), true))).toBe('practice')
    expect(stageOf(view('live', now('close'), false))).toBe('close')
  })

  it('leaves who is still talking in their turn for a last minute, whatever is on by then [L2]', () => {
    const talking = (on: View['now'], finishing: number | null) =>
      ({
        session: { state: 'live' },
        now: on,
        round: { stage: 'turn', offersOpen: true, finishing },
      }) as unknown as View
    expect(stageOf(talking(null, 60_000))).toBe('practice')
    expect(stageOf(talking(now('debrief'), 60_000))).toBe('practice')
  })

  it('goes on with the offers when a round was ended and nothing else is on', () => {
    expect(stageOf(view('live', null, true))).toBe('practice')
    expect(stageOf(view('live', null, false))).toBe('between')
  })

  it('lets notes be offered while groups bring back, as long as the window is open [C1]', () => {
    expect(stageOf(view('live', now('bring-back'), true))).toBe('practice')
    expect(stageOf(view('live', now('bring-back'), false))).toBe('activity')
  })
})
