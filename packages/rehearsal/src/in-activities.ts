import type { CheckView, Command, View } from '@coreflect/workshop'
import { between, type Draw, pick } from './draws.ts'
import type { Deed, Mind, Planned } from './plan.ts'
import { sayings } from './words.ts'

/** What someone would say in what is on now, and how soon; null for whoever lets it be. */
type Wish = { readonly share: number; readonly from: number; readonly to: number; readonly deed: Deed } | null

const say = (share: number, from: number, to: number, command: Command): Wish => ({
  share,
  from,
  to,
  deed: { do: 'say', command },
})

/** What this person does in a talk, a go-round, a planning and the like; only commands that the server knows. */
export function inActivities(view: View, { commands }: Mind, draw: Draw): readonly Planned[] {
  const wishes = [...choosing(view, draw), ...wishesOf(view, draw)]
  return wishes.flatMap((wish): readonly Planned[] => {
    if (wish === null || draw() >= wish.share) return []
    const { deed } = wish
    if (deed.do === 'say' && !commands.has(deed.command.type)) return []
    return [{ after: between(draw, wish.from, wish.to), deed }]
  })
}

function choosing({ choosing: open }: View, draw: Draw): readonly Wish[] {
  const free = open?.groups.filter((group) => group.free === null || group.free > 0) ?? []
  if (free.length === 0 || open?.groups.some(({ mine }) => mine)) return []
  return [say(0.95, 2, 15, { type: 'choose-group', group: pick(draw, free).id })]
}

function wishesOf(view: View, draw: Draw): readonly Wish[] {
  const says = sayings[view.session.locale]
  switch (view.now?.type) {
    case 'agreement':
      return [
        say(0.12, 10, 60, { type: 'agreement-line', text: pick(draw, says.theme) }),
        say(0.8, 10, 90, { type: 'say-fits', answer: draw() < 0.85 ? 'fits' : 'needs-word' }),
      ]
    case 'talk':
      return inTalk(view, draw)
    case 'go-round':
      if (view.goRound?.mine !== 'now') return []
      return [say(1, 2, 20, draw() < 0.85 || !view.goRound.pass ? { type: 'voice-done' } : { type: 'voice-pass' })]
    case 'plan':
      return inPlan(view, draw)
    case 'check':
      return view.check?.kind === 'quiz' && view.check.result === null ? [answers(view.check, draw)] : []
    case 'gallery':
      return inGallery(view, draw)
    default:
      return []
  }
}

function inTalk({ talk, session }: View, draw: Draw): readonly Wish[] {
  const says = sayings[session.locale]
  const size = talk?.steps[talk.step]?.size ?? 0
  if (size === 1) return [{ share: 0.4, from: 10, to: 60, deed: { do: 'page', text: pick(draw, says.page) } }]
  if (size === 0 || talk?.round === null) return []
  return [{ share: 0.35, from: 10, to: 60, deed: { do: 'note', text: pick(draw, says.board) } }]
}

function inPlan({ plan, session }: View, draw: Draw): readonly Wish[] {
  if (plan === null) return []
  const { activity, cards, priorities, budget } = plan
  const topic = say(0.1, 5, 40, { type: 'plan-card', activity, text: pick(draw, sayings[session.locale].theme) })
  if (priorities?.open !== true || priorities.handedIn || cards.length === 0) return priorities === null ? [topic] : []
  const on = Object.fromEntries([[pick(draw, cards).id, Math.max(1, Math.min(10, budget))]])
  return [say(0.9, 5, 60, { type: 'hand-in-priorities', activity, on })]
}

function answers({ activity, items }: CheckView, draw: Draw): Wish {
  const chosen = items.map(({ id, options }) => [id, [Math.floor(draw() * options.length)]] as const)
  return say(0.9, 20, 120, { type: 'hand-in-check', activity, answers: Object.fromEntries(chosen) })
}

function inGallery({ gallery, session }: View, draw: Draw): readonly Wish[] {
  const [newest] = gallery?.own ?? []
  const boards = gallery?.boards.map(({ board }) => board) ?? []
  const opens = newest !== undefined && !boards.includes(newest)
  return [
    opens ? say(0.4, 2, 20, { type: 'show-board', board: newest, open: true }) : null,
    boards.length === 0
      ? null
      : say(0.5, 10, 90, {
          type: 'echo',
          board: pick(draw, boards),
          text: draw() < 0.5 ? pick(draw, sayings[session.locale].board) : '',
        }),
  ]
}
