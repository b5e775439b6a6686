import type { BoardPictures } from '../board/board-pictures.ts'

const place = (doc: string) => `/api/boards/${encodeURIComponent(doc)}/pictures`

/** The pictures of a board on the server, for somebody with this token; without one the cookie counts. */
export function boardPictures(doc: string, token = ''): BoardPictures {
  const headers = token === '' ? {} : { authorization: `Bearer ${token}` }
  const sent = async (path: string, init: RequestInit): Promise<string | null> => {
    try {
      const answer = await fetch(path, { ...init, headers })
      return answer.ok ? ((await answer.json()) as { asset: string }).asset : null
    } catch {
      return null
    }
  }
  return {
    // Elements that load by themselves can send no header, so the token stands in the query.
    at: (asset) =>
      `${place(doc)}/${encodeURIComponent(asset)}${token === '' ? '' : `?token=${encodeURIComponent(token)}`}`,
    keep: (picture) => sent(place(doc), { method: 'POST', body: picture }),
    adopt: (asset) => sent(`${place(doc)}/${encodeURIComponent(asset)}`, { method: 'PUT' }),
  }
}
