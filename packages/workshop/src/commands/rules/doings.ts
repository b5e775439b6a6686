import { agreementLine, removeAgreementLine, sayFits } from '../agreement.ts'
import { handInCheck } from '../checks.ts'
import { turnCue } from '../cues.ts'
import { echo, lookAt, showBoard } from '../gallery.ts'
import { voiceDone, voicePass } from '../go-rounds.ts'
import { closePriorities, handInPriorities, openPriorities, placeCard, planCard, removePlanCard } from '../plans.ts'
import { askPlanned } from '../pulses.ts'
import type { RulesFor } from '../rule.ts'
import type { doingSchemas } from '../schemas/doings.ts'
import { talkStep, talkVoice } from '../talk.ts'

/** What is said privately is quiet: no number tells anyone that it happened just now. */
export const doingRules: RulesFor<keyof typeof doingSchemas> = {
  'agreement-line': { by: ['facilitator', 'person'], apply: agreementLine },
  'remove-agreement-line': { by: 'facilitator', apply: removeAgreementLine },
  'say-fits': { by: 'person', quiet: true, apply: sayFits },
  'talk-step': { by: 'facilitator', apply: talkStep },
  'talk-voice': { by: 'facilitator', apply: talkVoice },
  'voice-done': { by: ['facilitator', 'person'], apply: voiceDone },
  'voice-pass': { by: 'person', apply: voicePass },
  'hand-in-check': { by: 'person', quiet: true, apply: handInCheck },
  'plan-card': { by: ['facilitator', 'person'], apply: planCard },
  'remove-plan-card': { by: 'facilitator', apply: removePlanCard },
  'open-priorities': { by: 'facilitator', apply: openPriorities },
  'hand-in-priorities': { by: 'person', quiet: true, apply: handInPriorities },
  'close-priorities': { by: 'facilitator', apply: closePriorities },
  'place-card': { by: 'facilitator', apply: placeCard },
  'show-board': { by: 'group', apply: showBoard },
  echo: { by: ['facilitator', 'person'], quiet: true, apply: echo },
  'look-at': { by: 'facilitator', apply: lookAt },
  'turn-cue': { by: 'facilitator', apply: turnCue },
  'ask-planned': { by: 'facilitator', apply: askPlanned },
}
