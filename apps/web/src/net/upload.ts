import type { ProblemCode, Reply } from './reply.ts'

/** A file as the server keeps it. */
export interface UploadedAsset {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly size: number
}

function problemIn(request: XMLHttpRequest): ProblemCode {
  try {
    const { code } = JSON.parse(request.responseText) as { code?: ProblemCode }
    return code ?? 'unexpected'
  } catch {
    return request.status === 413 ? 'too-large' : 'unexpected'
  }
}

/** Sends a file of a facilitator as it is, and tells how far it has come (0 to 1). Never throws for an expected no. */
export function uploadAsset(
  session: string,
  file: File,
  onProgress: (part: number) => void,
): Promise<Reply<UploadedAsset>> {
  return new Promise((resolve) => {
    // `fetch` tells nothing of what has left.
    const request = new XMLHttpRequest()
    const name = encodeURIComponent(file.name)
    request.open('POST', `/api/sessions/${encodeURIComponent(session)}/assets?name=${name}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total))
    request.addEventListener('error', () => resolve({ ok: false, problem: 'offline' }))
    request.addEventListener('load', () => {
      if (request.status === 201) resolve({ ok: true, value: JSON.parse(request.responseText) as UploadedAsset })
      else resolve({ ok: false, problem: problemIn(request) })
    })
    request.send(file)
  })
}
