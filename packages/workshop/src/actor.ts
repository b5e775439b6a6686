/**
 * Who acts or looks. `keepsake` is a person afterwards, by their own link; `table` is one tablet for a whole group; `door` lets
 * someone in; `screen` is the projector.
 */
export type Actor =
  | { readonly kind: 'facilitator'; readonly id: string; readonly name: string }
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'keepsake'; readonly id: string }
  | { readonly kind: 'table'; readonly id: string }
  | { readonly kind: 'screen' }
  | { readonly kind: 'door' }
