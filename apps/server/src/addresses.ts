import { networkInterfaces } from 'node:os'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import type { Asked } from './asked.ts'

/** The address of this machine in its local network, if it has one: the first IPv4 that is not its own loop. */
export function lanAddress(): string | null {
  const all = Object.values(networkInterfaces()).flatMap((found) => found ?? [])
  return all.find((one) => one.family === 'IPv4' && !one.internal)?.address ?? null
}

/** Where people reach the server: on this computer, and from others (the same when it listens to this computer only). */
export interface Reach {
  readonly here: string
  readonly others: string
}

/** How this process reaches its own port, whatever name others know it by. */
export function ownAddress(host: string, port: number): string {
  const everywhere = host === '0.0.0.0' || host === '::'
  return `http://${everywhere ? '127.0.0.1' : bracketed(host)}:${port}`
}

/** Works out both addresses from what was set; `PUBLIC_URL` goes before everything else. */
export function reachOf(config: { readonly PUBLIC_URL: string | null; readonly HOST: string }, port: number): Reach {
  if (config.PUBLIC_URL !== null) return { here: config.PUBLIC_URL, others: config.PUBLIC_URL }
  const everywhere = config.HOST === '0.0.0.0' || config.HOST === '::'
  const loop = config.HOST === '127.0.0.1' || config.HOST === '::1' || config.HOST === 'localhost'
  const here = `http://${everywhere || loop ? 'localhost' : bracketed(config.HOST)}:${port}`
  const lan = everywhere ? lanAddress() : null
  return { here, others: lan === null ? here : `http://${lan}:${port}` }
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}

/**
 * Whom a request counts for when tries are limited: the address of the socket, or behind a trusted proxy the last one in
 * `X-Forwarded-For` (the others can be made up by whoever asks). IPv6 counts by its /64, which is one household.
 */
export function callerAddress(c: Context, trustProxy: boolean): string {
  return addressOf(c, getConnInfo(c).remote.address, trustProxy)
}

/** The same for any request; `remote` is the address of its socket. */
export function addressOf(asked: Asked, remote: string | undefined, trustProxy: boolean): string {
  const forwarded = trustProxy ? asked.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  const address = forwarded || (remote ?? 'unknown')
  const mapped = address.replace(/^::ffff:(?=\d+\.)/, '')
  return mapped.includes(':') ? networkOf(mapped) : mapped
}

function networkOf(address: string): string {
  const [front = '', back] = address.split('::')
  const before = front.split(':').filter(Boolean)
  const after = (back ?? '').split(':').filter(Boolean)
  const zeros =
    back === undefined ? [] : Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0')
  return `${[...before, ...zeros, ...after].slice(0, 4).join(':')}::/64`
}
