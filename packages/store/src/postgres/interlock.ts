import { DatabaseError } from 'pg'

/** PostgreSQL ended this transaction because two waited for each other in a circle ("deadlock_detected"). */
const interlocked = '40P01'
const tries = 5

/**
 * Repeats what PostgreSQL has undone to free another transaction. Our writers take their locks in one order, so that it
 * is rare; a batch of many documents that meets a removal can still be the one that has to step back.
 */
export async function unlessInterlocked<T>(work: () => Promise<T>): Promise<T> {
  for (let left = tries - 1; ; left -= 1) {
    try {
      return await work()
    } catch (error) {
      if (left === 0 || !(error instanceof DatabaseError) || error.code !== interlocked) throw error
    }
  }
}
