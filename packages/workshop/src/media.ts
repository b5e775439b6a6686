import type { Words } from './words.ts'

/** What a facilitator wants to remember while a page is shown. Never leaves the facilitators. `page` counts from 1. */
export interface PageNote {
  readonly page: number
  readonly text: Words
}

interface Part {
  readonly id: string
  readonly notes?: readonly PageNote[] | undefined
}

/** The pages of one PDF. `asset` names the file among the session's assets, `name` is what it was called. */
export interface SlidesPart extends Part {
  readonly kind: 'slides'
  readonly asset: string
  readonly name: string
  readonly pages: number
}

/** One picture, and what it shows in words for whoever does not see it. */
export interface PicturePart extends Part {
  readonly kind: 'picture'
  readonly asset: string
  readonly name: string
  readonly alt: Words
}

/** A few words as large as a slide. */
export interface CuePart extends Part {
  readonly kind: 'cue'
  readonly text: Words
}

/**
 * A clip that everybody sees in step. `captions` is an asset of WebVTT; `words` tell what it shows and says, for rooms without
 * sound. `seconds` is its length, 0 where it is not known.
 */
export interface ClipPart extends Part {
  readonly kind: 'clip'
  readonly asset: string
  readonly name: string
  readonly seconds: number
  readonly captions?: { readonly asset: string; readonly language: string } | undefined
  readonly words?: Words | undefined
}

/** A clip elsewhere. It is opened by choice: nothing of it loads by itself [K3]. */
export interface LinkPart extends Part {
  readonly kind: 'link'
  readonly url: string
  readonly title: Words
  readonly words?: Words | undefined
}

export type MediaPart = SlidesPart | PicturePart | CuePart | ClipPart | LinkPart

/** What an activity shows: its parts, one after the other, as a single row of pages. */
export interface Media {
  readonly parts: readonly MediaPart[]
}

/** How a clip stands: it is at `position` (seconds) at the server's time `at` (ms), and goes on from there while it is playing. */
export interface ClipState {
  readonly playing: boolean
  readonly position: number
  readonly at: number
}

/** Which page of an activity is before the room; `furthest` is the last one that ever was, counted over all parts from 0. */
export interface MediaPlace {
  readonly part: string
  readonly page: number
  readonly furthest: number
  readonly clip: ClipState | null
}

/** How many pages one part has. */
export function pagesOf(part: MediaPart): number {
  return part.kind === 'slides' ? part.pages : 1
}

/** Every page of an activity in its order: the part and the page within it, from 1. */
export function pagesIn(media: Media): readonly { readonly part: MediaPart; readonly page: number }[] {
  return media.parts.flatMap((part) => Array.from({ length: pagesOf(part) }, (_, i) => ({ part, page: i + 1 })))
}

/** The assets that a part needs. */
export function assetsOf(part: MediaPart): readonly string[] {
  if (part.kind === 'cue' || part.kind === 'link') return []
  return part.kind === 'clip' && part.captions !== undefined ? [part.asset, part.captions.asset] : [part.asset]
}

/** Where a clip stands at `now`, in seconds. */
export function clipPosition({ playing, position, at }: ClipState, now: number): number {
  return playing ? position + Math.max(0, now - at) / 1000 : position
}
