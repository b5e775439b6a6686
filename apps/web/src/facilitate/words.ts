import { boardControlWords } from './words-boards.ts'
import { debriefWords } from './words-debrief.ts'
import { doingWordsCockpit } from './words-doings.ts'
import { englishWords } from './words-en.ts'
import { spanishWords } from './words-es.ts'
import { forgettingWords } from './words-forgetting.ts'
import { frameworkWords } from './words-framework.ts'
import { groupsWordsEn } from './words-groups-en.ts'
import { groupsWordsEs } from './words-groups-es.ts'
import { keepingCardWords } from './words-keeping.ts'
import { lensWords } from './words-lenses.ts'
import { facilitateMediaWords } from './words-media.ts'
import { oursWords } from './words-ours.ts'
import { paperLinkWords } from './words-paper.ts'
import { peopleWords } from './words-people.ts'
import { rehearsalWords } from './words-rehearsal.ts'
import { runWordsEn } from './words-run-en.ts'
import { runWordsEs } from './words-run-es.ts'
import { templateWords } from './words-templates.ts'

/** Every sentence of the facilitator's rooms. */
export const facilitateWords = {
  en: {
    ...englishWords,
    ...keepingCardWords.en,
    ...lensWords.en,
    ...frameworkWords.en,
    ...templateWords.en,
    ...facilitateMediaWords.en,
    ...debriefWords.en,
    ...doingWordsCockpit.en,
    ...peopleWords.en,
    ...boardControlWords.en,
    ...paperLinkWords.en,
    ...oursWords.en,
    ...forgettingWords.en,
    ...rehearsalWords.en,
    ...runWordsEn,
    ...groupsWordsEn,
  },
  es: {
    ...spanishWords,
    ...keepingCardWords.es,
    ...lensWords.es,
    ...frameworkWords.es,
    ...templateWords.es,
    ...facilitateMediaWords.es,
    ...debriefWords.es,
    ...doingWordsCockpit.es,
    ...peopleWords.es,
    ...boardControlWords.es,
    ...paperLinkWords.es,
    ...oursWords.es,
    ...forgettingWords.es,
    ...rehearsalWords.es,
    ...runWordsEs,
    ...groupsWordsEs,
  },
} as const
