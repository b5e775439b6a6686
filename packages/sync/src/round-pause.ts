/** What telling one recipient may cost of the time until the next round: five times what it takes on a slow core. */
const MILLISECONDS_PER_RECIPIENT = 0.05

/**
 * Milliseconds from the beginning of one round to that of the next. The more were told, the longer, so that telling takes at
 * most about a fifth of a core: a large room merges more instead of falling behind.
 */
export function roundPause(least: number, recipients: number): number {
  return Math.max(least, recipients * MILLISECONDS_PER_RECIPIENT)
}
