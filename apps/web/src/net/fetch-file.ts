import { problemOf, type Reply } from './reply.ts'

export type FileForm = 'html' | 'pdf' | 'md' | 'csv' | 'json' | 'ics' | 'zip'

interface FetchFile {
  readonly token?: string
  readonly signal: AbortSignal
  /** Told how much of the file is here, from 0 to 1. */
  readonly onShare: (share: number) => void
}

/** A file of what one may take along. Ends with `offline` when it is called off. The token travels in a header. */
export async function fetchFile(
  session: string,
  form: FileForm,
  { token, signal, onShare }: FetchFile,
): Promise<Reply<Blob>> {
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` }
  try {
    const response = await fetch(`/api/sessions/${encodeURIComponent(session)}/export/${form}`, { headers, signal })
    if (!response.ok) return { ok: false, problem: await problemOf(response) }
    const whole = Number(response.headers.get('content-length') ?? 0)
    const reader = response.body?.getReader()
    if (reader === undefined) return { ok: true, value: await response.blob() }
    const pieces: BlobPart[] = []
    let here = 0
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      pieces.push(value)
      here += value.length
      if (whole > 0) onShare(Math.min(1, here / whole))
    }
    return { ok: true, value: new Blob(pieces, { type: response.headers.get('content-type') ?? '' }) }
  } catch {
    return { ok: false, problem: 'offline' }
  }
}
