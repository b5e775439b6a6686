import { expect, test } from 'vitest'
import { lanAddress, reachOf } from './addresses.ts'
import { get } from './testing/call.ts'
import { startTestServer } from './testing/server.ts'

test('PUBLIC_URL is the address for everyone', () => {
  const reach = reachOf({ PUBLIC_URL: 'https://a.example', HOST: '0.0.0.0' }, 4400)
  expect(reach).toEqual({ here: 'https://a.example', others: 'https://a.example' })
})

test('a server for this computer alone has no address for others', () => {
  const reach = reachOf({ PUBLIC_URL: null, HOST: '127.0.0.1' }, 4400)
  expect(reach).toEqual({ here: 'http://localhost:4400', others: 'http://localhost:4400' })
})

test('a server for everyone is reached by the address in the local network', () => {
  const lan = lanAddress()
  const { here, others } = reachOf({ PUBLIC_URL: null, HOST: '0.0.0.0' }, 4400)
  expect([here, others]).toEqual(['http://localhost:4400', `http://${lan ?? 'localhost'}:4400`])
})

const from = (forwarded: string) => ({ headers: { 'x-forwarded-for': forwarded } })

test('without a trusted proxy nobody gets new tries by making addresses up', async () => {
  const server = await startTestServer({ JOIN_TRIES: '60' })
  await get(`${server.url}/api/join/AAAAAA`, from('203.0.113.1'))
  expect((await get(`${server.url}/api/join/AAAAAA`, from('203.0.113.2'))).body.code).toBe('too-many-tries')
})

test('behind a trusted proxy each address has tries of its own, by the last entry; an IPv6 household has one', async () => {
  const server = await startTestServer({ JOIN_TRIES: '60', TRUST_PROXY: 'yes' })
  const codes: string[] = []
  for (const one of [
    '203.0.113.1',
    'made up, 203.0.113.2',
    '9.9.9.9, 203.0.113.2',
    '2001:db8::1',
    '2001:db8::2',
    '2001:db8:0:1::2',
  ]) {
    codes.push((await get(`${server.url}/api/join/AAAAAA`, from(one))).body.code ?? '')
  }
  expect(codes).toEqual(['wrong-code', 'wrong-code', 'too-many-tries', 'wrong-code', 'too-many-tries', 'wrong-code'])
})
