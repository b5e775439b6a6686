import { type Logger, pino } from 'pino'
import { PinoPretty } from 'pino-pretty'
import type { Config } from './config.ts'

/**
 * The server's log: JSON lines, or something easier to read when a person is looking. What people write, their names,
 * tokens and addresses never reach it [K3]; an error is told by its kind and place, since a message may quote content.
 */
export function createLog(config: Pick<Config, 'LOG_LEVEL'>): Logger {
  const options = { level: config.LOG_LEVEL, base: null, serializers: { err: placeOf } }
  if (!process.stdout.isTTY) return pino(options)
  return pino(options, PinoPretty({ translateTime: 'HH:MM:ss' }))
}

/** The kind, code and stack frames of an error, without its message. */
function placeOf(error: unknown): { kind: string; code?: unknown; frames?: string[] } {
  if (!(error instanceof Error)) return { kind: typeof error }
  const frames = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at ')) ?? []
  return {
    kind: error.name,
    ...('code' in error ? { code: error.code } : {}),
    frames: frames.slice(0, 12).map((line) => line.trim()),
  }
}
