import type { PendingUpdate } from '@coreflect/sync'

/** What the writing thread is asked to do. */
export type Task =
  | { readonly id: number; readonly name: 'append'; readonly updates: readonly PendingUpdate[]; readonly now: number }
  | { readonly id: number; readonly name: 'empty-log' }
  | { readonly id: number; readonly name: 'close' }

/** What came of it: the numbers of the rows, where there are any, or the error with SQLite's code. */
export type Outcome =
  | { readonly id: number; readonly sequences: readonly number[] }
  | { readonly id: number; readonly problem: { readonly message: string; readonly errcode: number | undefined } }
