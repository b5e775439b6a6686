/**
 * Who acts or looks. `keepsake` is a person afterwards, by their own link; `table` is one tablet for a whole group; `guest` is
 * somebody who looks on where a group has said yes; `door` lets someone in; `screen` is the projector.
 */
export type Actor =
  | { readonly kind: 'facilitator'; readonly id: string; readonly name: string }
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'keepsake'; readonly id: string }
  | { readonly kind: 'table'; readonly id: string }
  | { readonly kind: 'guest'; readonly id: string }
  | { readonly kind: 'screen' }
  | { readonly kind: 'door' }
