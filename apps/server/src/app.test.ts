import { commandSchemas } from '@coreflect/workshop'
import { expect, test } from 'vitest'
import { get, post } from './testing/call.ts'
import { startTestServer } from './testing/server.ts'
import { until } from './testing/until.ts'
import { beginTurn, openWorkshop } from './testing/workshop.ts'

test('no page may run an inline script or style, or load anything from elsewhere', async () => {
  const server = await startTestServer()
  for (const path of ['/', '/take-part/x', '/api/installation']) {
    const policy = (await get(`${server.url}${path}`)).headers.get('content-security-policy') ?? ''
    const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule]))
    expect(rules.get('default-src')).toBe("default-src 'self'")
    expect(rules.get('script-src')).toBe("script-src 'self'")
    expect(rules.get('style-src')).toBe("style-src 'self'")
    expect(rules.get('object-src')).toBe("object-src 'none'")
    expect(rules.get('frame-ancestors')).toBe("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(policy).not.toMatch(/https?:/)
  }
})

test('FRAME_ANCESTORS lets named pages show Coreflect in a frame', async () => {
  const server = await startTestServer({ FRAME_ANCESTORS: 'https://course.example' })
  const { headers } = await get(`${server.url}/api/installation`)
  expect(headers.get('content-security-policy')).toContain('frame-ancestors https://course.example')
  expect(headers.get('x-frame-options')).toBeNull()
})

test('a page’s own files carry the headers that a browser heeds at them, and no others', async () => {
  const server = await startTestServer()
  const { headers } = await get(`${server.url}/assets/none-12345678.js`)
  expect(headers.get('content-security-policy')).toBe("default-src 'self'")
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  expect([headers.get('x-frame-options'), headers.get('permissions-policy')]).toEqual([null, null])
})

test('the OpenAPI document holds every command and every call', async () => {
  const server = await startTestServer()
  const { status, body } = await get(`${server.url}/api/openapi.json`)
  expect(status).toBe(200)
  const text = JSON.stringify(body)
  for (const type of Object.keys(commandSchemas)) expect(text).toContain(`{"const":"${type}"}`)
  const { paths } = body as unknown as { paths: Readonly<Record<string, object>> }
  expect(
    Object.entries(paths)
      .flatMap(([path, calls]) => Object.keys(calls).map((method) => `${method} ${path}`))
      .sort(),
  ).toEqual([
    'delete /api/frameworks/{framework}',
    'delete /api/lenses/{lens}',
    'delete /api/sessions/{id}',
    'delete /api/sessions/{id}/me',
    'delete /api/sessions/{id}/people/{person}',
    'delete /api/sessions/{id}/programme',
    'delete /api/sessions/{id}/simulated',
    'delete /api/templates/{template}',
    'get /api/boards/{doc}/pictures/{asset}',
    'get /api/frameworks',
    'get /api/installation',
    'get /api/join/{code}',
    'get /api/lenses',
    'get /api/me',
    'get /api/sessions',
    'get /api/sessions/{id}/agenda',
    'get /api/sessions/{id}/assets/{asset}',
    'get /api/sessions/{id}/events',
    'get /api/sessions/{id}/export/{form}',
    'get /api/sessions/{id}/facilitators',
    'get /api/sessions/{id}/going',
    'get /api/sessions/{id}/harvest/{form}',
    'get /api/sessions/{id}/me/going',
    'get /api/sessions/{id}/paper',
    'get /api/sessions/{id}/people/{person}/going',
    'get /api/sessions/{id}/plan-drafts/{activity}',
    'get /api/sessions/{id}/programme/going',
    'get /api/sessions/{id}/prompts',
    'get /api/sessions/{id}/simulated',
    'get /api/sessions/{id}/view',
    'get /api/templates',
    'get /api/templates/{template}',
    'get /api/templates/{template}/export',
    'get /healthz',
    'get /metrics',
    'get /readyz',
    'post /api/boards/{doc}/pictures',
    'post /api/claim',
    'post /api/claim/look',
    'post /api/frameworks',
    'post /api/join',
    'post /api/join/table',
    'post /api/lenses',
    'post /api/sessions',
    'post /api/sessions/{id}/assets',
    'post /api/sessions/{id}/commands',
    'post /api/sessions/{id}/facilitator-link',
    'post /api/sessions/{id}/facilitators',
    'post /api/sessions/{id}/guests',
    'post /api/sessions/{id}/keepsake',
    'post /api/sessions/{id}/rehearsal',
    'post /api/sessions/{id}/screen',
    'post /api/sessions/{id}/simulated',
    'post /api/sign-in',
    'post /api/sign-out',
    'post /api/team',
    'post /api/templates',
    'put /api/boards/{doc}/pictures/{asset}',
    'put /api/sessions/{id}/agenda',
    'put /api/templates/{template}',
  ])
})

test('names, tokens, codes and ids never reach the log, which tells routes by their pattern', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server, ['Anastasia', 'Jonathan', 'Kimberly'])
  await beginTurn(workshop)
  await get(`${server.url}/api/sessions/${workshop.id}/view?token=${workshop.people[0]?.token}`)
  await get(`${server.url}/api/join/${workshop.code}`)
  const log = server.logged.join('')
  for (const { id, name, token } of workshop.people) {
    for (const secret of [id, name, token]) expect(log).not.toContain(secret)
  }
  for (const secret of [workshop.id, workshop.code, 'Noor', server.claim, '127.0.0.1'])
    expect(log).not.toContain(secret)
  expect(log).toContain('"route":"/api/sessions/:id/view"')
  expect(log).toContain('"route":"/api/join/:code"')
})

test('a call that does not exist is a refusal, and so is another method', async () => {
  const server = await startTestServer()
  expect((await get(`${server.url}/api/nothing`)).body).toMatchObject({ code: 'not-found', status: 404 })
  expect((await post(`${server.url}/api/installation`, {})).body).toMatchObject({ code: 'not-found' })
})

test('metrics are for this computer alone, or for who shows the token', async () => {
  const open = await startTestServer()
  expect((await get(`${open.url}/metrics`)).status).toBe(200)
  const proxied = await get(`${open.url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.9' } })
  expect(proxied.status).toBe(403)
  const token = 'a-token-for-prometheus'
  const closed = await startTestServer({ METRICS_TOKEN: token })
  expect((await get(`${closed.url}/metrics`)).status).toBe(403)
  const read = await get(`${closed.url}/metrics`, { token })
  expect(read.body.text).toContain('coreflect_watching 0')
})

test('alive and ready; no command and no session is a label of the metrics', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server)
  expect((await get(`${server.url}/healthz`)).status).toBe(200)
  expect((await get(`${server.url}/readyz`)).status).toBe(200)
  const text = (await get(`${server.url}/metrics`)).body.text
  expect(text).not.toContain(workshop.id)
  expect(text).not.toContain('open-lobby')
})

test('a restart keeps everything: session, people, groups, tokens, cookie', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server)
  await beginTurn(workshop)
  const tokens = [undefined, ...workshop.people.map(({ token }) => token)]
  const before = await Promise.all(tokens.map((token) => workshop.look(token)))
  await server.restart()
  expect(await Promise.all(tokens.map((token) => workshop.look(token)))).toEqual(before)
  const { body } = await get(`${server.url}/api/sessions`, { cookie: workshop.cookie })
  expect(body.sessions).toMatchObject([{ id: workshop.id, code: workshop.code, state: 'live', arrived: 3 }])
})

test('the projector’s link sees plenary material and no names', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server, ['Anastasia', 'Jonathan', 'Kimberly'])
  await beginTurn(workshop)
  const address = `${server.url}/api/sessions/${workshop.id}/screen`
  expect((await post(address, {}, { token: workshop.people[0]?.token })).status).toBe(403)
  const { status, body } = await post(address, {}, { cookie: workshop.cookie })
  expect([status, body.path]).toEqual([201, `/screen/${workshop.id}#${body.token}`])
  const view = await workshop.look(body.token)
  expect(view.me).toEqual({ kind: 'screen' })
  for (const { name } of workshop.people) expect(JSON.stringify(view)).not.toContain(name)
})

test('a keepsake opens one’s own things as files, and nobody else’s', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server)
  await beginTurn(workshop)
  const token = workshop.people[0]?.token
  const made = await post(`${server.url}/api/sessions/${workshop.id}/keepsake`, {}, { token })
  expect(made).toMatchObject({
    status: 201,
    body: { path: `/keepsake/${workshop.id}/${made.body.token}`, endsAt: null },
  })
  await until(async () => (await workshop.look(made.body.token)).me.kind === 'keepsake')
  for (const [form, type] of [
    ['json', 'application/json'],
    ['md', 'text/markdown'],
    ['html', 'text/html'],
  ] as const) {
    const { status, headers } = await get(`${server.url}/api/sessions/${workshop.id}/export/${form}`, {
      token: made.body.token,
    })
    expect([form, status, headers.get('content-type')]).toEqual([form, 200, expect.stringContaining(type)])
    expect(headers.get('content-disposition')).toBe(`attachment; filename="coreflect.${form}"`)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  }
  const odd = await get(`${server.url}/api/sessions/${workshop.id}/export/exe`, { token })
  expect([odd.status, odd.body.code]).toEqual([404, 'not-found'])
  const forFacilitator = await get(`${server.url}/api/sessions/${workshop.id}/export/json`, { cookie: workshop.cookie })
  expect(forFacilitator.body).toMatchObject({ keepsake: { own: null, boards: [] } })
})
