import { Route, Router } from '@solidjs/router'
import { ErrorBoundary, type JSX, lazy, Suspense } from 'solid-js'
import { Broken } from './broken.tsx'
import { boardPart, facilitatePart, preparePart } from './load-part.ts'
import { Lost } from './lost.tsx'
import { Spinner } from './ui/spinner.tsx'

const CodePage = lazy(async () => ({ default: (await import('./take-part/code-page.tsx')).CodePage }))
const DoorPage = lazy(async () => ({ default: (await import('./take-part/door-page.tsx')).DoorPage }))
const TakePart = lazy(async () => ({ default: (await import('./take-part/take-part-page.tsx')).TakePartPage }))
const Screen = boardPart(async () => (await import('./screen/screen-page.tsx')).ScreenPage)
const Guest = boardPart(async () => (await import('./guest/guest-page.tsx')).GuestPage)
const Table = lazy(async () => ({ default: (await import('./table/table-page.tsx')).TablePage }))
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
export function App() {
  return (
    <Router root={Shell}>
      <Route path="/" component={CodePage} />
      <Route path="/join/:code" component={DoorPage} />
      <Route path="/take-part/:session" component={TakePart} />
      <Route path="/screen/:session" component={Screen} />
      <Route path="/guest/:session" component={Guest} />
      <Route path="/table/:session" component={Table} />
      <Route path="/keepsake/:session/:token?" component={Keepsake} />
      <Route path="/keepsake/:session/:token/boards/:board" component={Keepsake} />
      <Route path="/claim" component={Claim} />
      <Route path="/sign-in" component={SignIn} />
      <Route path="/facilitate" component={Home} />
      <Route path="/facilitate/team" component={TeamDoor} />
      <Route path="/facilitate/words" component={OurWords} />
      <Route path="/facilitate/:session" component={Cockpit} />
      <Route path="/facilitate/:session/agenda" component={SessionAgenda} />
      <Route path="/facilitate/:session/plan/:activity/:place" component={PlanDraft} />
      <Route path="/facilitate/:session/paper" component={SessionPaper} />
      <Route path="/prepare/:template" component={Prepare} />
      <Route path="/prepare/:template/paper" component={TemplatePaper} />
      <Route path="*" component={Lost} />
    </Router>
  )
}
