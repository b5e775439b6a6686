import { randomBytes } from 'node:crypto'
import { findPostgres, type Postgres } from '../../contract/postgres.ts'
import { until } from '../../e2e/support/until.ts'
import { type Balancer, startBalancer } from './balancer.ts'
import { findRedis, type RedisServer } from './redis-server.ts'
import { type ServerNode, startNode } from './server-node.ts'
import { ownerCookie } from './workshop.ts'

// Each node, Redis and the database cleans up at the end of the process.
process.setMaxListeners(50)

/** The topology of compose.yaml by hand: a database, Redis, nodes, and something before them. */
export interface Town {
  readonly postgres: Postgres
  readonly redis: RedisServer
  readonly database: string
  readonly nodes: readonly ServerNode[]
  readonly balancer: Balancer
  /** The owner's cookie, good on every node. */
  readonly cookie: string
  node(at: number): ServerNode
  stop(): Promise<void>
}

const notice = 'Several nodes were not tested: PostgreSQL and redis-server have to be installed on this machine.'

/** Builds it with so many nodes; null, said aloud, where PostgreSQL or Redis is missing. */
export async function buildTown(count: number): Promise<Town | null> {
  const [postgres, redis] = await Promise.all([findPostgres(), findRedis()])
  if (postgres === null || redis === null) {
    await Promise.all([postgres?.stop(), redis?.stop()])
    process.stdout.write(`${notice}\n`)
    return null
  }
  const name = `coreflect_${randomBytes(6).toString('hex')}`
  const database = await postgres.create(name)
  const settings = { DATABASE_URL: database, REDIS_URL: redis.url, LOG_LEVEL: 'warn' }
  const nodes = await Promise.all(Array.from({ length: count }, () => startNode(settings)))
  const balancer = await startBalancer(nodes.map(({ port }) => port))
  const node = (at: number) => {
    const found = nodes[at]
    if (found === undefined) throw new RangeError(`There is no node ${at}`)
    return found
  }
  await until(() => node(0).claim() !== '')
  const cookie = await ownerCookie(node(0).url, node(0).claim())
  return {
    postgres,
    redis,
    database,
    nodes,
    balancer,
    cookie,
    node,
    async stop() {
      await balancer.stop()
      await Promise.all(nodes.map((one) => one.stop()))
      await postgres.drop(name)
      await Promise.all([postgres.stop(), redis.stop()])
    },
  }
}
