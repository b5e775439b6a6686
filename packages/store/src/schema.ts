import type { Generated } from 'kysely'

/** Times are ms since 1970. Rows of a session go with it: every table below `sessions` refers to it with a cascade. */
interface SessionTable {
  id: string
  code: string
  revision: number
  state: string
  created_at: number
  closed_at: number | null
  /** When all of it is deleted; null until it was closed. */
  keep_until: number | null
  /** So many simulated people of the server are in it. */
  simulated: Generated<number>
  /** The whole aggregate as JSON. The columns beside it exist to be searched. */
  data: string
}

interface SessionFacilitatorTable {
  session: string
  facilitator: string
}

/** One document's head: the session that has it and the last sequence number given in its log. */
interface DocumentTable {
  doc: string
  /** Null while an update came before the session that has the document was saved. */
  session: string | null
  sequence: Generated<number>
  unclaimed_since: number | null
}

interface UpdateTable {
  doc: string
  sequence: number
  bytes: Uint8Array
}

interface BaseTable {
  doc: string
  through_sequence: number
  bytes: Uint8Array
}

export interface FacilitatorTable {
  id: string
  name: string
  /** The name as it is compared: unique without case. */
  name_key: string
  /** 1 or 0, since SQLite has no truth. */
  owner: number
  password_hash: string | null
}

export interface TokenTable {
  hash: string
  kind: string
  session: string | null
  person: string | null
  facilitator: string | null
  ends_at: number | null
}

interface DeviceTable {
  session: string
  device: string
  person: string
}

/** A lens or a framework of the installation's own, as JSON. */
interface OwnTable {
  id: string
  data: string
}

/** A workshop of the installation's own, as JSON. `version` grows with every save. */
interface TemplateTable {
  id: string
  version: number
  data: string
}

/** One file, without its bytes. `kind` is what it was found to be, `tag` tells versions of bytes apart. */
interface AssetTable {
  id: string
  kind: string
  name: string
  size: number
  tag: string
  created_at: number
}

/** Who a file belongs to, as one text; a session stands in a column of its own as well, so that the row goes with it. */
interface AssetOwnerTable {
  asset: string
  owner: string
  session: string | null
}

export interface Schema {
  sessions: SessionTable
  session_facilitators: SessionFacilitatorTable
  documents: DocumentTable
  updates: UpdateTable
  bases: BaseTable
  facilitators: FacilitatorTable
  tokens: TokenTable
  devices: DeviceTable
  lenses: OwnTable
  frameworks: OwnTable
  templates: TemplateTable
  assets: AssetTable
  asset_owners: AssetOwnerTable
}
