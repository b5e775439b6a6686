import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ReadableStream as ByteStream } from 'node:stream/web'
import { expect, onTestFinished, test } from 'vitest'
import { kindOf } from './kinds.ts'
import { disposition, fileName } from './names.ts'
import { rangeOf } from './ranges.ts'
import { receiveAsset, usualPace } from './receive.ts'

async function newPath(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'coreflect-incoming-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return join(folder, 'file')
}

const streamFrom = (pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>) =>
  ByteStream.from(pieces) as unknown as ReadableStream<Uint8Array>

const bytes = (text: string) => Buffer.from(text, 'latin1')
const streamOf = (...pieces: readonly Uint8Array[]) => streamFrom(pieces)
const box = (brand: string) => bytes(`\0\0\0\x18ftyp${brand}\0\0\0\0${brand}free`)

test.each([
  ['pdf', '%PDF-1.7\n%âãÏÓ'],
  ['png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
  ['jpeg', '\xff\xd8\xff\xe0\0\x10JFIF'],
  ['gif', 'GIF89a\x01\0\x01\0'],
  ['webp', 'RIFF\x10\0\0\0WEBPVP8 '],
  ['webm', '\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84webm'],
  ['vtt', 'WEBVTT\n\n00:00.000 --> 00:01.000\nHi'],
  ['vtt', '\xef\xbb\xbfWEBVTT'],
  ['vtt', 'WEBVTT'],
  [null, '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  [null, '<!doctype html><script>alert(1)</script>'],
  [null, 'PK\x03\x04 a zip, an old PowerPoint'],
  [null, '\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x88matroska'],
  [null, '   %PDF-1.7 behind something else'],
  [null, 'WEBVTTX and more'],
  [null, ''],
])('a file is what its first bytes say: %s', (kind, text) => {
  expect(kindOf(bytes(text))).toBe(kind)
})

test('an MP4 is known by its brands, and other boxes are not', () => {
  expect([kindOf(box('isom')), kindOf(box('mp42')), kindOf(box('qt  ')), kindOf(box('heic'))]).toEqual([
    'mp4',
    'mp4',
    null,
    null,
  ])
})

test('what comes in is on the disk as it was sent, in however small pieces', async () => {
  const path = await newPath()
  const pdf = bytes(`%PDF-1.4\n${'x'.repeat(3000)}`)
  const received = await receiveAsset(streamOf(...[...pdf].map((one) => Uint8Array.of(one))), path, () => 10_000)
  expect(received).toMatchObject({ kind: 'pdf', size: pdf.length })
  expect((await readFile(path)).equals(pdf)).toBe(true)
})

test('an endless body is given up at the limit of its kind', async () => {
  let sent = 0
  let left = false
  async function* endless() {
    try {
      yield bytes('%PDF-1.4\n')
      for (;;) {
        sent += 1024
        yield new Uint8Array(1024)
      }
    } finally {
      left = true
    }
  }
  const received = await receiveAsset(streamFrom(endless()), await newPath(), () => 50_000)
  expect(received).toMatchObject({ code: 'too-large' })
  expect([sent < 60_000, left]).toEqual([true, true])
})

test('a body that falls silent, or only drips, is given up', async () => {
  const silent = new ReadableStream<Uint8Array>({ start: (to) => to.enqueue(bytes('%PDF-1.4\n')) })
  expect(await receiveAsset(silent, await newPath(), () => 1e6, { ...usualPace, silence: 5 })).toMatchObject({
    code: 'too-slow',
  })
  async function* dripping() {
    for (;;) yield Uint8Array.of(0x25)
  }
  const pace = { silence: 60_000, patience: 0, bytesPerSecond: 1e12 }
  expect(await receiveAsset(streamFrom(dripping()), await newPath(), () => 1e6, pace)).toMatchObject({
    code: 'too-slow',
  })
})

test('captions that are no text are refused', async () => {
  const broken = Buffer.concat([bytes('WEBVTT\n\n'), Buffer.alloc(600, 0xff)])
  expect(await receiveAsset(streamOf(broken), await newPath(), () => 1e6)).toMatchObject({ code: 'wrong-type' })
})

test('a small PDF that would unpack to gigabytes is kept as the few bytes it is', async () => {
  const bomb = bytes(`%PDF-1.4\n1 0 obj<</Filter/FlateDecode/Length 9>>stream\n${'\0'.repeat(9)}endstream endobj`)
  expect(await receiveAsset(streamOf(bomb), await newPath(), () => 1e6)).toMatchObject({ size: bomb.length })
})

test('a name is only ever a name', () => {
  expect(fileName('../../etc/passwd')).toBe('passwd')
  expect(fileName('C:\\slides\\Día 1.pdf')).toBe('Día 1.pdf')
  expect(fileName('..')).toBe('file')
  expect(fileName('a\u202egpj.exe\r\nSet-Cookie: x')).toBe('agpj.exeSet-Cookie: x')
  expect([...fileName('x'.repeat(900))]).toHaveLength(120)
  expect(disposition('Día "1".pdf')).toBe(`attachment; filename="D_a _1_.pdf"; filename*=UTF-8''D%C3%ADa%20%221%22.pdf`)
  expect(disposition('\ud800.pdf')).toContain('%EF%BF%BD')
})

test.each([
  [undefined, null],
  ['bytes=0-9', { from: 0, to: 10 }],
  ['bytes=90-', { from: 90, to: 100 }],
  ['bytes=-5', { from: 95, to: 100 }],
  ['bytes=-500', { from: 0, to: 100 }],
  ['bytes=50-5000', { from: 50, to: 100 }],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=9-3', null],
  ['bytes=0-1,5-6', null],
  ['lines=0-1', null],
  ['bytes=-', null],
])('a range %s of a hundred bytes', (header, range) => {
  expect(rangeOf(header, 100)).toEqual(range)
})
