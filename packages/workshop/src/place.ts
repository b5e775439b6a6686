const link = /^https?:\/\/([^\s/?#]+)/i

/** Is this place a link to a meeting room, and no words? */
export function isLink(place: string): boolean {
  return link.test(place)
}

/** A place as the projector may have it [P4]: words as they are, of a link the house alone, since the whole of it lets in. */
export function placeForScreen(place: string): string {
  return link.exec(place)?.[1]?.replace(/^.*@/, '') ?? place
}
