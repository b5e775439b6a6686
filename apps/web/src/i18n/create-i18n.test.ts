import { describe, expect, it } from 'vitest'
import { createI18n } from './create-i18n.ts'

const words = {
  en: { greet: 'Hello {name}', 'note.one': '{count} note', 'note.other': '{count} notes', only: 'Only here' },
  es: { greet: 'Hola {name}', 'note.one': '{count} nota', 'note.other': '{count} notas' },
}

describe('the messages', () => {
  it('fill the holes of a text in the language that is spoken', () => {
    const messages = createI18n('en')
    messages.add(words)
    expect(messages.text('greet', { name: 'Ana' })).toBe('Hello Ana')
    messages.setLocale('es')
    expect(messages.text('greet', { name: 'Ana' })).toBe('Hola Ana')
  })

  it('tell numbers by the plural rules of the language', () => {
    const messages = createI18n('es')
    messages.add(words)
    expect(messages.counted('note', 1)).toBe('1 nota')
    expect(messages.counted('note', 0)).toBe('0 notas')
    expect(messages.counted('note', 1_000_000)).toBe('1000000 notas')
  })

  it('show a hole that nothing fills, English where a language lacks a text, and a key that nobody knows', () => {
    const messages = createI18n('es')
    messages.add(words)
    expect(messages.text('greet')).toBe('Hola {name}')
    expect(messages.text('only')).toBe('Only here')
    expect(messages.text('nowhere')).toBe('nowhere')
  })

  it('fetch a language when it is spoken first, and stay with the one that there is where it cannot be had', async () => {
    let has = false
    const es = async () => {
      if (!has) throw new Error('No connection')
      return { greet: 'Hola {name}' }
    }
    const messages = createI18n('en')
    expect(messages.add({ en: words.en, es })).toBeUndefined()
    await expect(messages.setLocale('es')).rejects.toThrow()
    expect([messages.locale(), messages.text('greet', { name: 'Ana' })]).toEqual(['en', 'Hello Ana'])
    has = true
    await messages.setLocale('es')
    expect(messages.text('greet', { name: 'Ana' })).toBe('Hola Ana')
    await messages.add({ en: { later: 'Later' }, es: async () => ({ later: 'Luego' }) })
    expect(messages.text('later')).toBe('Luego')
  })

  it('bring words that come later when one of them is asked for; until then it is empty, and a refusal has a sentence', async () => {
    const come = Promise.withResolvers<readonly (typeof words)[]>()
    const messages = createI18n('en', () => come.promise)
    messages.add({ en: { 'refusal.unexpected': 'That did not work.' }, es: {} })
    expect(messages.text('greet')).toBe('')
    expect(messages.text('refusal.busy')).toBe('That did not work.')
    come.resolve([words])
    await messages.rest()
    expect(messages.text('only')).toBe('Only here')
    expect(messages.text('nobody.knows')).toBe('nobody.knows')
    expect(messages.text('refusal.of-a-newer-server')).toBe('That did not work.')
  })
})
