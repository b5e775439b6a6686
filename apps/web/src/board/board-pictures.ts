/** Where the pictures of a board are kept that do not lie in its document. */
export interface BoardPictures {
  /** Where one of them can be loaded from. */
  readonly at: (asset: string) => string
  /** Keeps a picture; its id, or null where that cannot be done now. */
  readonly keep: (picture: Blob) => Promise<string | null>
  /** Takes a picture of another board along; null where that one may not be seen. */
  readonly adopt: (asset: string) => Promise<string | null>
}
