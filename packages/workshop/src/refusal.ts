/**
 * Every expected "no" of the house: a code that programs read and a sentence that a person understands.
 * The web shows the sentence of its own catalogue, `refusal.<code>`; this one is for whoever reads the API.
 */
export const refusalSentences = {
  'already-open': 'This has been opened already.',
  'already-over': 'This workshop is over. What was made can be read until it ends.',
  'asked-not-now': 'The group said: not now. Please try again in a moment.',
  'bad-input': 'Something in this request is not as it should be.',
  busy: 'Someone else changed this at the same moment. Please look again and repeat if needed.',
  'claim-spent': 'This link was used already or has run out. Please ask for a new one.',
  'empty-note': 'There is nothing written yet.',
  'files-full': 'The files of this workshop have used up their space. Please take some away first.',
  'group-full': 'This group is full. Please choose another one.',
  'moved-on': 'The workshop has moved on meanwhile. Please look where it stands now.',
  'name-needed': 'Please say what we may call you today.',
  'no-draft': 'No groups are being prepared.',
  'no-groups': 'There are no groups for this round yet.',
  'no-such-activity': 'This activity is not on the agenda.',
  'no-such-ask': 'This question is not open for you.',
  'no-such-group': 'This group does not exist any more.',
  'no-such-kind': 'This kind of note does not belong to the lens of this round.',
  'no-such-person': 'This person is not in the room.',
  'no-turn': 'No turn is running that this could change.',
  'not-allowed': 'This is not yours to do.',
  'not-choosing': 'Groups are not being chosen just now.',
  'not-found': 'There is nothing here, or not any more.',
  'not-in-group': 'You were not in a group in this round.',
  'not-now': 'This cannot be done at this point of the workshop.',
  'not-open-yet': 'The doors are not open yet. Please try again in a moment.',
  'not-together': 'These two do not sit in the same group.',
  'nothing-to-undo': 'There is no step that can be taken back.',
  'offers-closed': 'Notes cannot be offered or answered now.',
  'observer-last': 'First those who talked look back. After that it is time to show a note.',
  'person-first': 'Please show this note first to whom it is about.',
  removed: 'The facilitators have ended your part in this workshop. Your own page stays yours.',
  'protected-time': 'Practice, breaks and the close keep their time.',
  'only-the-lead': 'Only who leads can do this.',
  'sign-in-needed': 'Please sign in first.',
  'story-stays': 'What someone told about their own life stays in the group and cannot be offered.',
  stopping: 'The server is stopping. Please come back in a moment.',
  'too-few-people': 'Groups need at least two people.',
  'too-large': 'This is larger than what fits through the door.',
  'too-many-people': 'This room is full.',
  'too-many-rehearsals': 'Other rehearsals are going on here. Please try again when one of them has ended.',
  'too-many-tries': 'That was too often in a short time. Please wait a minute.',
  'promised-shorter': 'People were told that it is kept for fewer days. It can only be shortened now.',
  'too-late-to-keep': 'The time for keeping this is over. What nobody kept is gone.',
  'too-late': 'The time for taking this step back is over.',
  'too-slow': 'This came too slowly and was given up. Please try again with a better connection.',
  'wrong-code': 'No workshop is open under this code. Please check its six signs.',
  'wrong-password': 'This name and password do not belong together.',
  'wrong-type': 'This kind of file cannot be shown. Please use PDF, PNG, JPEG, WebP, GIF, MP4, WebM or WebVTT.',
} as const
export type RefusalCode = keyof typeof refusalSentences

export interface Refusal {
  readonly code: RefusalCode
  readonly sentence: string
}

/** The refusal of this code with its English sentence. */
export function refuse(code: RefusalCode): Refusal {
  return { code, sentence: refusalSentences[code] }
}
