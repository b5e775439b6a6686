import { ErrorBoundary, type JSX, lazy, Suspense } from 'solid-js'
import { Broken } from './broken.tsx'
import { restOfWords } from './i18n/index.ts'
import { boardPart, facilitatePart, preparePart } from './load-part.ts'
import { Lost } from './lost.tsx'
import { Router } from './router/index.ts'
import { Spinner } from './ui/spinner.tsx'

const CodePage = lazy(async () => ({ default: (await import('./take-part/code-page.tsx')).CodePage }))
const DoorPage = lazy(async () => ({ default: (await import('./take-part/door-page.tsx')).DoorPage }))
const TakePart = lazy(async () => ({ default: (await import('./take-part/take-part-page.tsx')).TakePartPage }))
const Screen = boardPart(async () => (await import('./screen/screen-page.tsx')).ScreenPage)
const Guest = boardPart(async () => (await import('./guest/guest-page.tsx')).GuestPage)
const Table = lazy(async () => {
  const [part] = await Promise.all([import('./table/table-page.tsx'), restOfWords()])
  return { default: part.TablePage }
})
const Keepsake = boardPart(async () => (await import('./revisit/keepsake-page.tsx')).KeepsakePage)
const Claim = facilitatePart(async () => (await import('./facilitate/claim.tsx')).Claim)
const SignIn = facilitatePart(async () => (await import('./facilitate/sign-in.tsx')).SignIn)
const Home = facilitatePart(async () => (await import('./facilitate/home.tsx')).Home)
const TeamDoor = facilitatePart(async () => (await import('./facilitate/team-door.tsx')).TeamDoor)
const OurWords = facilitatePart(async () => (await import('./facilitate/our-words.tsx')).OurWords)
const Cockpit = facilitatePart(async () => (await import('./facilitate/cockpit.tsx')).Cockpit)
const SessionPaper = facilitatePart(async () => (await import('./paper/paper-page.tsx')).SessionPaperPage)
const TemplatePaper = facilitatePart(async () => (await import('./paper/paper-page.tsx')).TemplatePaperPage)
const Prepare = preparePart(async () => (await import('./prepare/prepare-page.tsx')).PreparePage)
const SessionAgenda = preparePart(async () => (await import('./prepare/prepare-page.tsx')).SessionAgendaPage)
const PlanDraft = preparePart(async () => (await import('./prepare/prepare-page.tsx')).PlanDraftPage)

/** Fetches a participant's room ahead, so that it is drawn at once. */
export const fetchRoom = (): Promise<unknown> => TakePart.preload()

function Shell(props: { readonly children?: JSX.Element }) {
  return (
    <ErrorBoundary fallback={() => <Broken />}>
      <Suspense fallback={<Spinner />}>{props.children}</Suspense>
    </ErrorBoundary>
  )
}

/** Every page of the web by its address. Only what a participant needs first is in the first load. */
const pages = [
  ['/', CodePage],
  ['/join/:code', DoorPage],
  ['/take-part/:session', TakePart],
  ['/screen/:session', Screen],
  ['/guest/:session', Guest],
  ['/table/:session', Table],
  ['/keepsake/:session/:token?', Keepsake],
  ['/keepsake/:session/:token/boards/:board', Keepsake],
  ['/claim', Claim],
  ['/sign-in', SignIn],
  ['/facilitate', Home],
  ['/facilitate/team', TeamDoor],
  ['/facilitate/words', OurWords],
  ['/facilitate/:session', Cockpit],
  ['/facilitate/:session/agenda', SessionAgenda],
  ['/facilitate/:session/plan/:activity/:place', PlanDraft],
  ['/facilitate/:session/paper', SessionPaper],
  ['/prepare/:template', Prepare],
  ['/prepare/:template/paper', TemplatePaper],
] as const

export function App() {
  return <Router pages={pages} lost={Lost} shell={Shell} />
}
