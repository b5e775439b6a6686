import type { Page } from 'playwright-core'
import { type Piece, webm } from './webm.ts'

const width = 320
const height = 180

/**
 * A clip of so many seconds that counts them, with a quiet tone: encoded by the browser itself, faster than it would play.
 * The page has to come from this computer or over TLS: elsewhere browsers keep their encoders back.
 */
export async function makeClip(page: Page, seconds: number): Promise<Buffer> {
  const pieces = await page.evaluate(
    async ([length, wide, high]) => {
      const made: { track: 1 | 2; at: number; key: boolean; data: string }[] = []
      const take = (track: 1 | 2) => (chunk: EncodedVideoChunk | EncodedAudioChunk) => {
        const bytes = new Uint8Array(chunk.byteLength)
        chunk.copyTo(bytes)
        const data = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
        made.push({ track, at: Math.max(0, Math.round(chunk.timestamp / 1000)), key: chunk.type === 'key', data })
      }
      const fail = (error: Error) => {
        throw error
      }
      const picture = new VideoEncoder({ output: take(1), error: fail })
      picture.configure({ codec: 'vp8', width: wide, height: high, bitrate: 300_000, framerate: 5 })
      const sound = new AudioEncoder({ output: take(2), error: fail })
      sound.configure({ codec: 'opus', sampleRate: 48_000, numberOfChannels: 1, bitrate: 32_000 })
      const canvas = new OffscreenCanvas(wide, high)
      const paint = canvas.getContext('2d')
      if (paint === null) throw new Error('This browser paints nothing')
      for (let frame = 0; frame < length * 5; frame += 1) {
        paint.fillStyle = '#1d5f54'
        paint.fillRect(0, 0, wide, high)
        paint.fillStyle = '#ffffff'
        paint.font = '64px sans-serif'
        paint.fillText((frame / 5).toFixed(1), 90, 110)
        const shot = new VideoFrame(canvas, { timestamp: frame * 200_000, duration: 200_000 })
        picture.encode(shot, { keyFrame: frame % 5 === 0 })
        shot.close()
      }
      const tone = Float32Array.from({ length: 48_000 }, (_, i) => Math.sin((i * 2 * Math.PI * 220) / 48_000) * 0.05)
      for (let second = 0; second < length; second += 1) {
        const about = { sampleRate: 48_000, numberOfFrames: 48_000, numberOfChannels: 1 }
        const part = new AudioData({ format: 'f32-planar', ...about, timestamp: second * 1_000_000, data: tone })
        sound.encode(part)
        part.close()
      }
      await Promise.all([picture.flush(), sound.flush()])
      return made
    },
    [seconds, width, height] as const,
  )
  const inOrder = pieces
    .map((piece): Piece => ({ ...piece, data: Buffer.from(piece.data, 'base64') }))
    .sort((a, b) => a.at - b.at)
  return webm(inOrder, seconds, width, height)
}

/** How a page's clip stands. */
export interface Player {
  readonly moves: boolean
  /** In seconds. */
  readonly position: number
  /** Where it would have been at the beginning of this computer's clock: equal in players that are in step. */
  readonly begun: number
}

/** How a page's clip stands; null while there is none. */
export async function playerOf(page: Page): Promise<Player | null> {
  return page.evaluate(() => {
    const video = document.querySelector('video')
    if (video === null) return null
    const position = video.currentTime
    return { moves: !video.paused && !video.seeking, position, begun: position - Date.now() / 1000 }
  })
}

/** How far the players of these pages are from each other, in ms; null while one of them does not move. */
export async function spreadOf(pages: readonly Page[]): Promise<number | null> {
  const players = await Promise.all(pages.map(playerOf))
  const begun = players.flatMap((player) => (player?.moves ? [player.begun] : []))
  return begun.length === pages.length ? Math.round((Math.max(...begun) - Math.min(...begun)) * 1000) : null
}
