import { describe, expect, test } from 'vitest'
import { Saving } from './saving.ts'

function kept(dirty: boolean): Saving {
  const saving = new Saving(dirty)
  saving.keeps(true)
  return saving
}

function connected(): Saving {
  const saving = kept(false)
  saving.opened()
  saving.sent(true)
  saving.acknowledged(1)
  return saving
}

describe('saved', () => {
  test('nothing written is nothing missing', () => {
    expect(new Saving(false).saved).toBe('durable')
  })

  test('what a device kept counts as local until the server has said that it has all of it', () => {
    const saving = kept(true)
    expect(saving.saved).toBe('local')
    saving.opened()
    saving.sent(true)
    expect(saving.saved).toBe('on its way')
    saving.acknowledged(1)
    expect(saving.saved).toBe('durable')
  })

  test('a change is on its way once sent, durable once acknowledged', () => {
    const saving = connected()
    saving.changed()
    saving.sent(false)
    expect(saving.saved).toBe('on its way')
    saving.acknowledged(2)
    expect(saving.saved).toBe('durable')
  })

  test('an acknowledgement of earlier changes says nothing of later ones', () => {
    const saving = connected()
    saving.changed()
    saving.sent(false)
    saving.sent(false)
    saving.acknowledged(2)
    expect(saving.saved).toBe('on its way')
  })

  test('what was not acknowledged before the line broke is local again', () => {
    const saving = connected()
    saving.changed()
    saving.sent(false)
    saving.closed()
    expect(saving.saved).toBe('local')
  })

  test('an update that is acknowledged before the rest was sent is not everything', () => {
    const saving = kept(false)
    saving.changed()
    saving.opened()
    saving.sent(false)
    saving.acknowledged(1)
    expect(saving.saved).toBe('local')
    saving.sent(true)
    saving.acknowledged(2)
    expect(saving.saved).toBe('durable')
  })

  test('a refused write is local until everything was sent again and taken', () => {
    const saving = connected()
    saving.changed()
    saving.sent(false)
    saving.refused()
    expect(saving.saved).toBe('local')
    saving.sent(true)
    saving.acknowledged(3)
    expect(saving.saved).toBe('durable')
  })

  test('where the device keeps nothing, what was not sent is in this page only', () => {
    const saving = connected()
    saving.keeps(false)
    saving.changed()
    expect(saving.saved).toBe('page')
    saving.sent(false)
    expect(saving.saved).toBe('on its way')
    saving.closed()
    expect(saving.saved).toBe('page')
    saving.keeps(true)
    expect(saving.saved).toBe('local')
  })
})
