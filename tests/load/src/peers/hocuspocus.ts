import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Database } from '@hocuspocus/extension-database'
import { Server } from '@hocuspocus/server'

// What @hocuspocus/extension-sqlite 4 does, statement by statement, over Node's own SQLite instead of an addon that would
// have to be compiled. Its defaults are kept: the journal, the debounce of 2 to 10 seconds, one row per document.
const database = new DatabaseSync(join(process.env.DATA_DIR ?? '.', 'hocuspocus.sqlite'))
database.exec(
  'CREATE TABLE IF NOT EXISTS "documents" ("name" varchar(255) NOT NULL, "data" blob NOT NULL, UNIQUE(name))',
)
const select = database.prepare('SELECT data FROM "documents" WHERE name = $name ORDER BY rowid DESC')
const upsert = database.prepare(`INSERT INTO "documents" ("name", "data") VALUES ($name, $data)
  ON CONFLICT(name) DO UPDATE SET data = $data`)

const server = new Server({
  quiet: true,
  address: '127.0.0.1',
  port: Number(process.env.PORT),
  ...(process.env.STORE_AT_ONCE === 'yes' ? { debounce: 0, maxDebounce: 0 } : {}),
  extensions: [
    new Database({
      async fetch({ documentName }) {
        const row = select.get({ name: documentName })
        return row?.data instanceof Uint8Array ? row.data : null
      },
      async store({ documentName, state }) {
        upsert.run({ name: documentName, data: state })
      },
    }),
  ],
})

await server.listen()
process.stdout.write('ready\n')
