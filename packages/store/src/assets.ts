import { checkAssets } from './asset-check.ts'
import { assetFolder } from './asset-folder.ts'
import type { Engine } from './engine.ts'
import type { Asset, AssetOwner, AssetRows } from './store.ts'

/** How long bytes without a row are left alone, in ms: an upload may be about to write it. */
const settling = 3_600_000

const board = 'board '

function ownerColumns(owner: AssetOwner): { readonly owner: string; readonly session: string | null } {
  if ('doc' in owner) return { owner: `${board}${owner.doc}`, session: owner.session }
  if ('session' in owner) return { owner: `session ${owner.session}`, session: owner.session }
  return { owner: `template ${owner.template}`, session: null }
}

/** Files that are shown: a row for each, its owners, and its bytes in a folder. */
export function assetRows(
  engine: Engine,
  folder: string | null,
  now: () => number,
): AssetRows & { removeOwnerless(): Promise<void> } {
  const { db } = engine
  const bytes = assetFolder(folder)
  const columns = ['id', 'kind', 'name', 'size', 'tag', 'created_at'] as const

  const assetFrom = (row: {
    id: string
    kind: string
    name: string
    size: number
    tag: string
    created_at: number
  }) => ({
    id: row.id,
    kind: row.kind,
    name: row.name,
    size: row.size,
    tag: row.tag,
    createdAt: row.created_at,
  })

  /** Removes every asset that nobody owns any more, its row first. */
  async function removeOwnerless(): Promise<void> {
    const gone = await engine.write((within) =>
      within
        .deleteFrom('assets')
        .where(({ not, exists, selectFrom }) =>
          not(exists(selectFrom('asset_owners').select('asset').whereRef('asset_owners.asset', '=', 'assets.id'))),
        )
        .returning('id')
        .execute(),
    )
    await bytes.remove(gone.map(({ id }) => id))
  }

  return {
    removeOwnerless,
    async add(asset, owner, path) {
      const added: Asset = { ...asset, createdAt: now() }
      const { createdAt, ...row } = added
      await engine.write(async (within) => {
        await within
          .insertInto('assets')
          .values({ ...row, created_at: createdAt })
          .execute()
        await within
          .insertInto('asset_owners')
          .values({ asset: asset.id, ...ownerColumns(owner) })
          .execute()
        await bytes.keep(asset.id, path)
      })
      return added
    },

    async find(id) {
      const row = await db.selectFrom('assets').select(columns).where('id', '=', id).executeTakeFirst()
      return row === undefined ? null : assetFrom(row)
    },

    async list(owner) {
      const rows = await db
        .selectFrom('assets')
        .innerJoin('asset_owners', 'asset_owners.asset', 'assets.id')
        .select(columns)
        .where('asset_owners.owner', '=', ownerColumns(owner).owner)
        .orderBy('created_at')
        .orderBy('id')
        .execute()
      return rows.map(assetFrom)
    },

    read: (id, from, to) => bytes.read(id, from, to),

    async boardsOf(id) {
      const rows = await db.selectFrom('asset_owners').select('owner').where('asset', '=', id).execute()
      return rows.flatMap(({ owner }) => (owner.startsWith(board) ? owner.slice(board.length) : []))
    },

    async share(ids, owner) {
      if (ids.length === 0) return
      await engine.write(async (within) => {
        const kept = await within.selectFrom('assets').select('id').where('id', 'in', ids).execute()
        if (kept.length === 0) return
        await within
          .insertInto('asset_owners')
          .values(kept.map(({ id }) => ({ asset: id, ...ownerColumns(owner) })))
          .onConflict((conflict) => conflict.doNothing())
          .execute()
      })
    },

    async letGo(owner, ids) {
      if (ids !== undefined && ids.length === 0) return
      await engine.write(async (within) => {
        const owned = within.deleteFrom('asset_owners').where('owner', '=', ownerColumns(owner).owner)
        await (ids === undefined ? owned : owned.where('asset', 'in', ids)).execute()
      })
      await removeOwnerless()
    },

    check: () => checkAssets(db, folder),

    async sweep() {
      await removeOwnerless()
      const isKept = async (ids: readonly string[]) => {
        if (ids.length === 0) return new Set<string>()
        const rows = await db.selectFrom('assets').select('id').where('id', 'in', ids).execute()
        return new Set(rows.map(({ id }) => id))
      }
      await bytes.sweep(isKept, now() - settling)
    },
  }
}
