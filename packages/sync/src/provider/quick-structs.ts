import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import type { QuickDecoder } from './quick-decoder.ts'

type Parent = Y.ContentType['type']

const CONTENT = 0b0001_1111
const HAS_PARENT_KEY = 0b0010_0000
const HAS_RIGHT_ORIGIN = 0b0100_0000
const HAS_ORIGIN = 0b1000_0000
const GARBAGE = 0
/** Deleted, bytes, letters, types and values: the contents that documents of ours hold. */
const OURS = new Set([1, 3, 4, 7, 8])

/**
 * The structs of one client out of an update, each at the place where Yjs would put it. What nothing stands beside needs no
 * look at what else could: the first value of a key, the first letters of a text. Everything else that refers to what is
 * there goes through Yjs' own `integrate`.
 *
 * Follows `readClientsStructRefs`, `Item.getMissing` and `Item.integrate` of Yjs 13:
 * https://github.com/yjs/yjs/blob/v13.6.27/src/structs/Item.js
 */
export class QuickStructs {
  readonly #transaction: Y.Transaction
  readonly #decoder: QuickDecoder
  readonly #client: number
  /** The type that was asked for last, and the one that came last: mostly one of them is asked for next. */
  #parent: Parent | null = null
  #parentClient = -1
  #parentClock = -1
  #made: Parent | null = null
  #madeClock = -1

  constructor(transaction: Y.Transaction, decoder: QuickDecoder, client: number) {
    this.#transaction = transaction
    this.#decoder = decoder
    this.#client = client
  }

  /**
   * Takes in the next struct, which begins at this clock, the first that the document lacks of its client, and gives its
   * length. Gives 0 where Yjs has to see to it, with nothing changed but the place up to which was read.
   */
  take(clock: number): number {
    const info = this.#decoder.readInfo()
    const kind = info & CONTENT
    const id = Y.createID(this.#client, clock)
    if (kind === GARBAGE) {
      const garbage = new Y.GC(id, this.#decoder.readLen())
      garbage.integrate(this.#transaction, 0)
      return garbage.length
    }
    if (!OURS.has(kind)) return 0
    return (info & (HAS_ORIGIN | HAS_RIGHT_ORIGIN)) === 0 ? this.#first(id, info) : this.#beside(id, info)
  }

  /** One that was the first at its place when it was made. */
  #first(id: Y.ID, info: number): number {
    const decoder = this.#decoder
    const parent = decoder.readParentInfo() ? this.#transaction.doc.get(decoder.readString()) : this.#parentAt()
    if (parent === null) return 0
    const key = (info & HAS_PARENT_KEY) === 0 ? null : decoder.readString()
    const content = contentOf(decoder, info & CONTENT)
    if (content === null) return 0
    const item = new Y.Item(id, null, null, null, null, parent, key, content)
    const isAlone = key === null ? parent._start === null : !parent._map.has(key)
    if (isAlone) this.#put(item, parent)
    else item.integrate(this.#transaction, 0)
    return item.length
  }

  #beside(id: Y.ID, info: number): number {
    const decoder = this.#decoder
    const origin = (info & HAS_ORIGIN) === 0 ? null : decoder.readLeftID()
    const rightOrigin = (info & HAS_RIGHT_ORIGIN) === 0 ? null : decoder.readRightID()
    const content = contentOf(decoder, info & CONTENT)
    if (content === null) return 0
    const item = new Y.Item(id, null, origin, null, rightOrigin, null, null, content)
    if (item.getMissing(this.#transaction, this.#transaction.doc.store) !== null) return 0
    item.integrate(this.#transaction, 0)
    return item.length
  }

  /** The type that is told of by its id; null where it is not there, or no more. */
  #parentAt(): Parent | null {
    const bytes = this.#decoder.restDecoder
    const client = decoding.readVarUint(bytes)
    const clock = decoding.readVarUint(bytes)
    if (client === this.#parentClient && clock === this.#parentClock) return this.#parent
    if (client === this.#client && clock === this.#madeClock) return this.#made
    const { store } = this.#transaction.doc
    if (clock >= Y.getState(store, client)) return null
    const holder: Y.Item | Y.GC = Y.getItem(store, Y.createID(client, clock))
    if (!(holder instanceof Y.Item && holder.content instanceof Y.ContentType)) return null
    this.#parentClient = client
    this.#parentClock = clock
    this.#parent = holder.content.type
    return this.#parent
  }

  #put(item: Y.Item, parent: Parent): void {
    const transaction = this.#transaction
    const { clients } = transaction.doc.store
    if (item.parentSub === null) {
      parent._start = item
      if (item.countable) parent._length += item.length
    } else parent._map.set(item.parentSub, item)
    const structs = clients.get(this.#client)
    if (structs === undefined) clients.set(this.#client, [item])
    else structs.push(item)
    item.content.integrate(transaction, item)
    if (item.content instanceof Y.ContentType) {
      this.#made = item.content.type
      this.#madeClock = item.id.clock
    }
    note(transaction, parent, item.parentSub)
    if (parent._item?.deleted === true) item.delete(transaction)
  }
}

/** Notes for those who follow a type what has changed of it; of one that has come just now everything is new. */
function note({ beforeState, changed }: Y.Transaction, type: Parent, key: string | null): void {
  const holder = type._item
  const isKnown = holder === null || (!holder.deleted && holder.id.clock < (beforeState.get(holder.id.client) ?? 0))
  if (!isKnown) return
  const keys = changed.get(type)
  if (keys === undefined) changed.set(type, new Set([key]))
  else keys.add(key)
}

/** Null for a type that no document of ours holds. */
function contentOf(decoder: QuickDecoder, kind: number): Y.Item['content'] | null {
  switch (kind) {
    case 1:
      return new Y.ContentDeleted(decoder.readLen())
    case 3:
      return new Y.ContentBinary(decoder.readBuf())
    case 4:
      return new Y.ContentString(decoder.readString())
    case 7: {
      const type = typeOf(decoder.readTypeRef())
      return type === null ? null : new Y.ContentType(type)
    }
    default: {
      const length = decoder.readLen()
      // Nearly always it is one, and a list that grows takes room for many.
      if (length === 1) return new Y.ContentAny([decoder.readAny()])
      const values: unknown[] = []
      for (let left = length; left > 0; left -= 1) values.push(decoder.readAny())
      return new Y.ContentAny(values)
    }
  }
}

function typeOf(kind: number): Parent | null {
  if (kind === 0) return new Y.Array()
  if (kind === 1) return new Y.Map()
  return kind === 2 ? new Y.Text() : null
}
