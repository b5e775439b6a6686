import type { Activity, ActivityType, CheckKind, Role, Words } from '@coreflect/workshop'
import { newId } from './new-id.ts'
import { usualTalk } from './usual-talk.ts'

const usualMinutes: { readonly [type in ActivityType]: number } = {
  arrive: 10,
  agreement: 10,
  present: 15,
  demo: 10,
  reflect: 5,
  talk: 15,
  practice: 45,
  'bring-back': 5,
  debrief: 15,
  gallery: 15,
  'go-round': 10,
  pulse: 5,
  plan: 30,
  check: 10,
  close: 10,
  break: 15,
}

/** What an activity of this type begins with, beside its name. `roles` are those that a round begins with. */
function beginning(type: ActivityType, roles: readonly Role[], empty: Words): Partial<Activity> {
  switch (type) {
    case 'practice':
      return {
        practice: {
          round: 1,
          mode: 'random',
          size: 3,
          roles,
          brief: 180,
          phases: { talk: 420, self: 120, partner: 120, observer: 60 },
          offer: 180,
        },
      }
    case 'talk':
      return { talk: usualTalk('pairs') }
    case 'go-round':
      return { goRound: { question: empty, pass: true } }
    case 'pulse':
      return { pulse: { questions: [{ kind: 'words', question: empty, options: [] }] } }
    case 'check':
      return { check: { kind: 'self', pass: 80, retake: true, items: [newQuestion(empty, 'self')] } }
    case 'plan':
      return { plan: { cards: [], priorities: 3, places: [] } }
    default:
      return {}
  }
}

/** A question with two choices; in a quiz the first is right until somebody says otherwise, in a self-check none is. */
export const newQuestion = (empty: Words, kind: CheckKind) => ({
  id: newId(),
  question: empty,
  options: [empty, empty],
  right: kind === 'quiz' ? [0] : [],
  explanation: empty,
})

/** A fresh activity; its title is the name of its type until it gets one of its own. */
export function newActivity(type: ActivityType, title: Words, roles: readonly Role[], empty: Words): Activity {
  return { id: newId(), type, title, prompt: empty, minutes: usualMinutes[type], ...beginning(type, roles, empty) }
}
