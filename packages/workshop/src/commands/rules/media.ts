import { notePage, pauseClip, placeClip, playClip, putMedia, removeMedia, turnPage } from '../media.ts'
import type { RulesFor } from '../rule.ts'
import type { mediaSchemas } from '../schemas/media.ts'

export const mediaRules: RulesFor<keyof typeof mediaSchemas> = {
  'put-media': { by: 'facilitator', apply: putMedia },
  'remove-media': { by: 'facilitator', apply: removeMedia },
  'note-page': { by: 'facilitator', apply: notePage },
  'turn-page': { by: 'facilitator', apply: turnPage },
  'play-clip': { by: 'facilitator', apply: playClip },
  'pause-clip': { by: 'facilitator', apply: pauseClip },
  'place-clip': { by: 'facilitator', apply: placeClip },
}
