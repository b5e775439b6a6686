import type { Command, DocView, View } from '@coreflect/workshop'
import { For } from 'solid-js'
import type { ProblemCode } from '../net/reply.ts'
import { KeepBoard } from './keep-board.tsx'
import { KeepOwn } from './keep-own.tsx'
import { LettingGoBoards } from './letting-go.tsx'

export { CardsHere } from './cards-here.tsx'
export { Further } from './further.tsx'
export { KeepBoard } from './keep-board.tsx'

interface KeepAllProps {
  readonly view: Pick<View, 'docs' | 'decideUntil' | 'lettingGo'>
  readonly send: (command: Command) => Promise<ProblemCode | null>
}

/** Everything that somebody can decide at the end: their own page, and the board of each of their groups. */
export function KeepAll(props: KeepAllProps) {
  const own = (): DocView | undefined => props.view.docs.find(({ kind }) => kind === 'own')
  const boards = () => props.view.docs.filter(({ kind, decides }) => kind === 'group' && decides)
  return (
    <>
      <KeepOwn kept={own()?.fate === 'keep'} send={props.send} />
      <For each={boards()}>
        {(doc) => <KeepBoard doc={doc} until={props.view.decideUntil} named={true} send={props.send} />}
      </For>
      <LettingGoBoards view={props.view} send={props.send} />
    </>
  )
}
