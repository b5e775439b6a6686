import { expect, test } from 'vitest'
import { cookieOf, get, post } from './testing/call.ts'
import { startTestServer } from './testing/server.ts'
import { claimOwner, password } from './testing/workshop.ts'

const day = 86_400_000

test('the first start gives a claim link that makes the owner once, with an HttpOnly cookie', async () => {
  const server = await startTestServer()
  expect((await get(`${server.url}/api/installation`)).body).toMatchObject({ claimed: false, address: server.url })
  const look = await post(`${server.url}/api/claim/look`, { token: server.claim })
  expect(look.body).toEqual({ kind: 'claim', name: null })
  const claimed = await post(`${server.url}/api/claim`, { token: server.claim, name: ' Noor ', password })
  expect([claimed.status, claimed.body]).toEqual([201, { id: expect.any(String), name: 'Noor', owner: true }])
  expect(claimed.headers.get('set-cookie')).toMatch(
    /^coreflect=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
  )
  const me = await get(`${server.url}/api/me`, { cookie: cookieOf(claimed) })
  expect(me.body).toEqual(claimed.body)
  const again = await post(`${server.url}/api/claim`, { token: server.claim, name: 'Max', password })
  expect([again.status, again.body.code]).toEqual([410, 'claim-spent'])
  expect((await get(`${server.url}/api/installation`)).body).toMatchObject({ claimed: true })
})

test('a claim link runs out after a day, and the next start gives a new one', async () => {
  const server = await startTestServer()
  const old = server.claim
  server.pass(day + 1)
  for (const path of ['/api/claim', '/api/claim/look']) {
    const body = path === '/api/claim' ? { token: old, name: 'Noor', password } : { token: old }
    const { status, body: refusal } = await post(`${server.url}${path}`, body)
    expect([status, refusal.code]).toEqual([410, 'claim-spent'])
  }
  await server.restart()
  expect(await claimOwner(server)).toMatch(/^coreflect=/)
})

test('a claim with a short password or without a name uses no link up', async () => {
  const server = await startTestServer()
  const short = await post(`${server.url}/api/claim`, { token: server.claim, name: 'Noor', password: 'short' })
  expect([short.status, short.body.code]).toEqual([400, 'bad-input'])
  const nameless = await post(`${server.url}/api/claim`, { token: server.claim, name: ' ', password })
  expect([nameless.status, nameless.body.code]).toEqual([422, 'name-needed'])
  expect(await claimOwner(server)).toMatch(/^coreflect=/)
})

test('the claim call never takes another kind of token', async () => {
  const server = await startTestServer()
  const cookie = await claimOwner(server)
  const stolen = await post(`${server.url}/api/claim`, { token: cookie.split('=')[1], name: 'Max', password })
  expect(stolen.body.code).toBe('claim-spent')
  expect((await get(`${server.url}/api/me`, { cookie })).status).toBe(200)
})

test('signing in takes name and password, in any case of the name; signing out ends the cookie on the server', async () => {
  const server = await startTestServer()
  await claimOwner(server)
  const signedIn = await post(`${server.url}/api/sign-in`, { name: 'noor', password })
  expect([signedIn.status, signedIn.body.name]).toEqual([200, 'Noor'])
  const cookie = cookieOf(signedIn)
  expect((await post(`${server.url}/api/sign-out`, {}, { cookie })).status).toBe(204)
  const me = await get(`${server.url}/api/me`, { cookie })
  expect([me.status, me.body.code]).toEqual([401, 'sign-in-needed'])
})

test('a wrong password and an unknown name get the same answer, and after ten tries neither gets one', async () => {
  const server = await startTestServer({ SIGN_IN_TRIES: '4' })
  await claimOwner(server)
  const wrong = await post(`${server.url}/api/sign-in`, { name: 'Noor', password: 'not this one' })
  const nobody = await post(`${server.url}/api/sign-in`, { name: 'Nobody', password: 'not this one' })
  expect(wrong).toMatchObject({ status: 401, body: { code: 'wrong-password' } })
  expect(nobody.body).toEqual(wrong.body)
  await post(`${server.url}/api/sign-in`, { name: 'Noor', password: 'not this one' })
  const late = await post(`${server.url}/api/sign-in`, { name: 'Noor', password })
  expect([late.status, late.body.code]).toEqual([429, 'too-many-tries'])
})

test('with a cookie a change needs our own origin; with a token no page is involved and none is needed', async () => {
  const server = await startTestServer()
  const cookie = await claimOwner(server)
  const made = { template: 'trio-45' }
  const to = `${server.url}/api/sessions`
  for (const origin of ['https://elsewhere.example', 'null', null]) {
    const { status, body } = await post(to, made, { cookie, origin })
    expect([origin, status, body.code]).toEqual([origin, 403, 'not-allowed'])
  }
  expect((await post(to, made, { cookie })).status).toBe(201)
  const token = cookie.split('=')[1]
  expect((await post(to, made, { token, origin: null })).status).toBe(201)
  expect((await post(to, made, { token, origin: 'https://elsewhere.example' })).status).toBe(403)
})

test('pages of PUBLIC_URL are our own, and a page that came by TLS gets a cookie that asks for it', async () => {
  const server = await startTestServer({ PUBLIC_URL: 'https://coreflect.example' })
  const origin = 'https://coreflect.example'
  expect((await get(`${server.url}/api/installation`)).body.address).toBe(origin)
  const claimed = await post(`${server.url}/api/claim`, { token: server.claim, name: 'Noor', password }, { origin })
  expect(claimed.headers.get('set-cookie')).toContain('; Secure')
  const cookie = cookieOf(claimed)
  const made = { template: 'trio-45' }
  expect((await post(`${server.url}/api/sessions`, made, { cookie, origin })).status).toBe(201)
  const foreign = { cookie, origin: 'https://coreflect.example.org' }
  expect((await post(`${server.url}/api/sessions`, made, foreign)).status).toBe(403)
})
