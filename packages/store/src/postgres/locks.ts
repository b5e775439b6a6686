import { Client } from 'pg'

/** How long to wait for a database server that does not answer, in ms. */
const patience = 10_000

/** Locks that nodes of one database take by name. A node that dies loses its own with its connection. */
export interface Locks {
  /** Runs `work` while holding the lock and says true; false, without running it, while somebody else holds it. */
  alone(name: string, work: () => Promise<void>): Promise<boolean>
  close(): Promise<void>
}

/**
 * Advisory locks on a connection of their own, made when it is first needed: locks held on the pool's connections could
 * use all of them up while their holders wait for one. Locks are those of the connection, so what this process holds
 * already is remembered here.
 */
export function postgresLocks(url: string): Locks {
  const held = new Set<string>()
  let connecting: Promise<Client> | null = null

  async function connect(): Promise<Client> {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: patience, keepAlive: true })
    const lost = () => {
      connecting = null
    }
    client.on('error', lost)
    client.on('end', lost)
    await client.connect()
    return client
  }

  async function ask(question: string, name: string): Promise<boolean> {
    connecting ??= connect()
    const mine = connecting
    try {
      const { rows } = await (await mine).query(`select ${question}(hashtextextended($1, 0)) as yes`, [
        `coreflect ${name}`,
      ])
      return rows[0]?.yes === true
    } catch (error) {
      if (connecting === mine) connecting = null
      mine.then((client) => client.end()).catch(() => {})
      throw error
    }
  }

  return {
    async alone(name, work) {
      if (held.has(name)) return false
      held.add(name)
      try {
        if (!(await ask('pg_try_advisory_lock', name))) return false
        try {
          await work()
        } finally {
          // A connection that is gone has given the lock back itself.
          await ask('pg_advisory_unlock', name).catch(() => {})
        }
        return true
      } finally {
        held.delete(name)
      }
    },
    async close() {
      const client = await connecting?.catch(() => null)
      connecting = null
      await client?.end()
    },
  }
}
