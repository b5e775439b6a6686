import {
  type AgendaDraft,
  type Begun,
  beginHistory,
  type DraftClash,
  type DraftHistory,
  draftWithinRun,
  inRounds,
  joined,
  mergeDrafts,
  readTemplate,
  redone,
  sameBlock,
  stepped,
  type TemplateFault,
  undone,
} from '@coreflect/workshop'
import { type Accessor, createSignal, onCleanup } from 'solid-js'
import type { SavedState } from '../net/document.ts'
import type { ProblemCode } from '../net/reply.ts'
import type { DraftPlace, KeptDraft } from './draft-place.ts'
import { forgetUnsaved, keepUnsaved, withUnsaved } from './kept-draft.ts'

/** So long after the last change it is saved, and so often one looks what others changed, in ms. */
const quiet = 500
const lookEvery = 4000
const tryAgain = 2500

const final = new Set<ProblemCode>([
  'not-found',
  'not-allowed',
  'sign-in-needed',
  'bad-input',
  'already-over',
  'not-now',
])

/** A draft that is being changed here, and saved by itself. */
export interface HeldDraft {
  readonly draft: Accessor<AgendaDraft>
  /** `saved` only when the server has said so. */
  readonly saved: Accessor<SavedState>
  /** Why it cannot be saved any more at all; null while it can. */
  readonly problem: Accessor<ProblemCode | null>
  /** What keeps this state of it from being saved; null when nothing does. */
  readonly fault: Accessor<TemplateFault | null>
  readonly clashes: Accessor<readonly DraftClash[]>
  /** What of it was begun, while it is the agenda of a running session; that stays, whatever is wished for. */
  readonly begun: Accessor<readonly Begun[]>
  /** Did somebody else's changes come in, and did both move blocks? */
  readonly others: Accessor<'none' | 'joined' | 'moved'>
  /** One step; steps of one topic, one right after the other, are undone together. */
  readonly change: (next: (draft: AgendaDraft) => AgendaDraft, topic?: string) => void
  readonly settle: (clash: DraftClash) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly canUndo: Accessor<boolean>
  readonly canRedo: Accessor<boolean>
}

/** What was changed in something that has begun meanwhile: it stays as it is, and what was written is told, not lost. */
function lostIn(wanted: AgendaDraft, had: AgendaDraft): readonly DraftClash[] {
  return had.agenda.flatMap((theirs): DraftClash[] => {
    const mine = wanted.agenda.find(({ id }) => id === theirs.id)
    return mine === undefined || sameBlock(mine, theirs) ? [] : [{ activity: theirs.id, mine, theirs }]
  })
}

/** Holds a draft for as long as the owner of this call lives. What is not saved when the page goes is kept in this browser. */
export function createDraft(place: DraftPlace, first: KeptDraft): HeldDraft {
  const opened = withUnsaved(place.key, first)
  let base = first
  const within = (wanted: AgendaDraft) =>
    base.begun.length === 0 ? wanted : inRounds(draftWithinRun(base.draft, base.begun, wanted))
  let sending = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const [begun, setBegun] = createSignal(first.begun, { equals: sameBlock })
  const [history, setHistory] = createSignal<DraftHistory>(beginHistory(within(opened.draft)))
  const [clashes, setClashes] = createSignal([...opened.clashes, ...lostIn(opened.draft, within(opened.draft))])
  const [saved, setSaved] = createSignal<SavedState>('saved')
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const [fault, setFault] = createSignal<TemplateFault | null>(null)
  const [others, setOthers] = createSignal<'none' | 'joined' | 'moved'>('none')
  const draft = () => history().draft
  const unsaved = () => !sameBlock(draft(), base.draft)

  const keepHere = () => {
    if (unsaved() || clashes().length > 0) {
      keepUnsaved(place.key, { base: base.draft, draft: draft(), clashes: clashes() })
    } else forgetUnsaved(place.key)
  }
  const later = (wait: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void save(), wait)
  }
  const took = (now: KeptDraft) => {
    const merged = mergeDrafts(base.draft, draft(), now.draft)
    const foreign = !sameBlock(now.draft, base.draft) && !sameBlock(now.draft, draft())
    base = now
    setBegun(now.begun)
    const lost = lostIn(merged.draft, within(merged.draft))
    if (foreign) setOthers(merged.moved ? 'moved' : 'joined')
    if (merged.clashes.length + lost.length > 0) setClashes((all) => [...all, ...merged.clashes, ...lost])
    setHistory((all) => joined(all, within(merged.draft)))
    keepHere()
  }
  const look = async (since?: number) => {
    const reply = await place.load(since)
    if (reply.ok && reply.value !== null && reply.value.mark > base.mark) took(reply.value)
    return reply.ok
  }
  const refused = async (code: ProblemCode) => {
    if (code === 'busy') {
      await look()
      return later(0)
    }
    if (final.has(code)) {
      setProblem(code)
      return setSaved('stuck')
    }
    setSaved('waiting')
    later(tryAgain)
  }
  const save = async () => {
    if (sending) return
    const sent = draft()
    if (!unsaved()) return setSaved('saved')
    const wrong = readTemplate(sent).fault ?? null
    setFault(wrong)
    if (wrong !== null) return setSaved('stuck')
    sending = true
    const reply = await place.save(sent, base.mark)
    sending = false
    if (!reply.ok) return refused(reply.problem)
    setProblem(null)
    base = { ...base, draft: sent }
    took(reply.value)
    if (unsaved()) later(0)
    else setSaved('saved')
  }
  const possible = (next: DraftHistory) => joined(next, within(next.draft))
  const become = (next: DraftHistory) => {
    if (next === history()) return
    setHistory(next)
    setSaved('saving')
    keepHere()
    later(quiet)
  }

  const watch = setInterval(() => {
    if (!sending && document.visibilityState === 'visible' && !unsaved()) void look(base.mark)
  }, lookEvery)
  const hide = () => {
    keepHere()
    if (unsaved()) void save()
  }
  document.addEventListener('visibilitychange', hide)
  onCleanup(() => {
    clearInterval(watch)
    document.removeEventListener('visibilitychange', hide)
    hide()
    clearTimeout(timer)
  })
  if (unsaved()) {
    setSaved('saving')
    later(0)
  }
  return {
    ...{ draft, saved, problem, fault, clashes, others },
    begun,
    change: (next, topic) => become(stepped(history(), within(next(draft())), topic ?? null)),
    settle(clash) {
      setClashes((all) => all.filter((one) => one !== clash))
      keepHere()
    },
    undo: () => become(possible(undone(history()))),
    redo: () => become(possible(redone(history()))),
    canUndo: () => history().done.length > 0,
    canRedo: () => history().undone.length > 0,
  }
}
