import { bringBack, pass } from '../bring-back.ts'
import { closeOffers } from '../debrief.ts'
import { answer, offer, takeBack } from '../offers.ts'
import type { RulesFor } from '../rule.ts'
import { offerFromScene } from '../scenes.ts'
import type { offerSchemas } from '../schemas/offers.ts'

export const offerRules: RulesFor<keyof typeof offerSchemas> = {
  'close-offers': { by: 'facilitator', apply: closeOffers },
  offer: { by: 'person', quiet: true, apply: offer },
  'take-back': { by: 'person', quiet: true, apply: takeBack },
  'bring-back': { by: 'person', quiet: true, apply: bringBack },
  'offer-from-scene': { by: 'person', quiet: true, apply: offerFromScene },
  pass: { by: 'person', quiet: true, apply: pass },
  answer: { by: 'person', quiet: true, apply: answer },
}
