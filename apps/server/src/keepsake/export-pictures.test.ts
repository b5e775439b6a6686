import { crc32, deflateSync } from 'node:zlib'
import { addImage, blankBoard } from '@coreflect/board'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { post } from '../testing/call.ts'
import { updateFrame } from '../testing/frames.ts'
import { startTestServer, type TestServer } from '../testing/server.ts'
import { openSocket } from '../testing/socket.ts'
import { until } from '../testing/until.ts'
import { openWorkshop } from '../testing/workshop.ts'

function chunk(type: string, body: Buffer): Buffer {
  const inner = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(body.length)
  ends.writeUInt32BE(crc32(inner), 4)
  return Buffer.concat([ends.subarray(0, 4), inner, ends.subarray(4)])
}

/** A grey picture of four by four pixels. */
const png = Buffer.concat([
  Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
  chunk('IHDR', Buffer.from([0, 0, 0, 4, 0, 0, 0, 4, 8, 0, 0, 0, 0])),
  chunk('IDAT', deflateSync(Buffer.alloc(20))),
  chunk('IEND', Buffer.alloc(0)),
])
const webp = Buffer.concat([Buffer.from('RIFF\x40\0\0\0WEBPVP8 ', 'latin1'), Buffer.alloc(48, 9)])
const foreign = Buffer.concat([png, Buffer.from('of another group')])

/** A group whose board holds a picture twice, another in WebP, and names one that is at hand for another group only. */
async function boardWithPictures(server: TestServer, first = png) {
  const workshop = await openWorkshop(server, ['Ana', 'Jo', 'Kim', 'Lia', 'Mo', 'Noa'])
  await workshop.say({ type: 'form-groups', mode: 'count-off', size: 3 })
  await workshop.say({ type: 'publish-groups' })
  await workshop.say({ type: 'start-session' })
  const seats = await Promise.all(
    workshop.people.map(async ({ token }) => ({
      token,
      doc: (await workshop.look(token)).docs.find(({ kind }) => kind === 'group')?.id ?? '',
    })),
  )
  const mine = seats[0] ?? { token: '', doc: '' }
  const other = seats.find(({ doc }) => doc !== mine.doc) ?? mine
  const put = async ({ token, doc }: typeof mine, body: Buffer<ArrayBuffer>) => {
    const headers = { authorization: `Bearer ${token}` }
    const answer = await fetch(`${server.url}/api/boards/${doc}/pictures`, { method: 'POST', headers, body })
    return String((await answer.json()).asset)
  }
  const board = new Y.Doc()
  Y.applyUpdate(board, blankBoard())
  const own = await put(mine, first)
  const assets = [own, await put(mine, webp), await put(other, foreign), own]
  for (const [at, asset] of assets.entries())
    addImage(
      board,
      {},
      { id: `i${at}`, picture: { asset }, natural: [4, 4], p: [at * 200, 0], s: [100, 100], text: `picture ${at}` },
      () => 0.4,
    )
  const socket = openSocket(server.url, `/sync/${mine.doc}?token=${mine.token}`)
  await socket.opened()
  socket.raw.send(updateFrame(Y.encodeStateAsUpdate(board)))
  const taken = async (form: string) => {
    const address = `${server.url}/api/sessions/${workshop.id}/export/${form}`
    const answer = await fetch(address, { headers: { authorization: `Bearer ${mine.token}` } })
    return Buffer.from(await answer.arrayBuffer())
  }
  await until(async () => (await taken('md')).includes('picture 3'))
  socket.raw.close()
  const { body } = await post(`${server.url}/api/sessions/${workshop.id}/keepsake`, {}, { token: mine.token })
  const drawn = async (ending: string, headers: Record<string, string> = {}) =>
    fetch(`${server.url}${body.path}/boards/${mine.doc}${ending}`, { headers })
  return { taken, drawn }
}

const drawing = (html: Buffer): string =>
  Buffer.from(/src="data:image\/svg\+xml;base64,([^"]+)"/u.exec(html.toString())?.[1] ?? '', 'base64').toString()

test('[P1] pictures that lie beside a board go into the page, the ZIP and the PDF, and none of another board with them', async () => {
  const server = await startTestServer()
  const { taken } = await boardWithPictures(server)

  const svg = drawing(await taken('html'))
  expect(svg.split(`data:image/png;base64,${png.toString('base64')}`)).toHaveLength(3)
  expect(svg).toContain(`data:image/webp;base64,${webp.toString('base64')}`)
  expect(svg.match(/<image /gu)).toHaveLength(3)
  expect(svg).toContain('stroke-dasharray')

  const files = unzipSync(new Uint8Array(await taken('zip')))
  const names = Object.keys(files).filter((name) => name.includes('picture-'))
  expect(names.map((name) => name.split('/').at(-1))).toEqual(['picture-1.png', 'picture-2.webp'])
  expect(names.map((name) => Buffer.from(files[name] ?? []))).toEqual([png, webp])
  const drawn = Object.keys(files).find((name) => name.endsWith('.svg')) ?? ''
  expect(strFromU8(files[drawn] ?? new Uint8Array())).toContain(png.toString('base64'))

  // Twice on the board, once in the file; what is WebP, and what is not at hand, are boxes.
  expect((await taken('pdf')).toString('latin1').match(/\/Subtype \/Image/gu)).toHaveLength(1)
  expect((await taken('json')).includes('base64')).toBe(false)
})

test.each(['.svg', '.glance.svg'])(
  '[P1] the picture %s that a keepsake shows before any script draws what lies beside its board, and nothing of another',
  async (ending) => {
    const server = await startTestServer()
    const { drawn } = await boardWithPictures(server)

    const answer = await drawn(ending)
    expect(answer.headers.get('content-security-policy')).toContain('img-src data:')
    const svg = await answer.text()
    expect(svg.split(`data:image/png;base64,${png.toString('base64')}`)).toHaveLength(3)
    expect(svg).toContain(`data:image/webp;base64,${webp.toString('base64')}`)
    expect(svg).not.toContain(foreign.toString('base64').slice(-20))
    expect(svg).toContain('picture 2')
    expect((await drawn(ending, { 'if-none-match': answer.headers.get('etag') ?? '' })).status).toBe(304)
  },
)

test('a page that is to be there at once carries two megabytes of a board’s pictures, and the board alone carries all', async () => {
  const server = await startTestServer()
  const large = Buffer.concat([png, Buffer.alloc(1_500_000, 5)])
  const { drawn } = await boardWithPictures(server, large)
  const seen = async (ending: string) => ((await (await drawn(ending)).text()).match(/<image /gu) ?? []).length
  expect(await seen('.glance.svg')).toBe(2)
  expect(await seen('.svg')).toBe(3)
})
