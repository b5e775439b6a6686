import type { TalkForm, TalkPlan, TalkStep, Words } from '@coreflect/workshop'
import { newId } from './new-id.ts'

const words = (en: string, es: string): Words => ({ en, es })
const step = (name: Words, size: number, seconds: number, each = false): Omit<TalkStep, 'id'> => ({
  name,
  seconds,
  size,
  each,
})

/** The steps that a form of talk begins with, in both languages; everything of them can be changed. */
const usual: { readonly [form in TalkForm]: readonly Omit<TalkStep, 'id'>[] } = {
  pairs: [step(words('In pairs, one after the other', 'En parejas, una persona tras otra'), 2, 300, true)],
  '1-2-4': [
    step(words('Alone', 'A solas'), 1, 120),
    step(words('In pairs', 'En parejas'), 2, 300),
    step(words('In fours', 'De a cuatro'), 4, 480),
  ],
  fours: [
    step(words('In fours, one after another', 'De a cuatro, una persona tras otra'), 4, 180, true),
    step(words('What do we hear in all of it?', '¿Qué escuchamos en todo ello?'), 4, 300),
  ],
  'co-reflection': [
    step(words('One of us tells what happened', 'Alguien cuenta lo que pasó'), 4, 420),
    step(words('We ask, we do not advise', 'Preguntamos, no aconsejamos'), 4, 480),
    step(words('What does each of us take from it?', '¿Qué se lleva cada quien?'), 4, 60, true),
    step(words('Who told speaks last', 'Quien contó habla al final'), 4, 180),
  ],
  own: [step(words('', ''), 2, 300)],
}

/** A talk as it begins in this form. */
export function usualTalk(form: TalkForm, mode: TalkPlan['mode'] = 'random'): TalkPlan {
  return { form, mode, steps: usual[form].map((one) => ({ id: newId(), ...one })) }
}
