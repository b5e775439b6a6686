import type { View } from '@coreflect/workshop'
import { describe, expect, it } from 'vitest'
import { sceneOf } from './scene.ts'

const view = (state: string, type: string | null, more: object = {}) =>
  ({
    session: { state },
    now: type === null ? null : { type },
    round: null,
    pulse: null,
    mediaAt: null,
    groups: [],
    agenda: [{ round: 1, state: 'ahead' }],
    ...more,
  }) as unknown as View
const groups = [{ round: 1 }]
const round = (stage: string) => ({ groups, round: { stage }, agenda: [{ round: 1, state: 'now' }] })

describe('the projector', () => {
  it('shows the door until it begins, and while people arrive', () => {
    expect(sceneOf(view('lobby', null))).toBe('lobby')
    expect(sceneOf(view('live', 'arrive'))).toBe('lobby')
  })

  it('shows the places of groups while people look for them', () => {
    expect(sceneOf(view('live', 'demo', { groups }))).toBe('groups')
    expect(sceneOf(view('live', 'practice', round('brief')))).toBe('groups')
    expect(sceneOf(view('live', 'demo', { groups, agenda: [{ round: 1, state: 'done' }] }))).toBe('activity')
  })

  it('follows a round, the debrief and the end', () => {
    expect(sceneOf(view('live', 'practice', round('turn')))).toBe('turn')
    expect(sceneOf(view('live', 'practice', round('offer')))).toBe('offer')
    expect(sceneOf(view('live', 'debrief'))).toBe('debrief')
    expect(sceneOf(view('wrap-up', 'close'))).toBe('close')
    expect(sceneOf(view('live', null))).toBe('soon')
  })
})
