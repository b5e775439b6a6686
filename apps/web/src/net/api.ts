import type {
  AgendaDraft,
  Begun,
  Command,
  EarlierPrompt,
  Framework,
  Lens,
  Locale,
  Paper,
  SessionState,
  Template,
  View,
  Words,
} from '@coreflect/workshop'
import type { Reply } from './reply.ts'
import { request, requestJson } from './request.ts'

export type { ProblemCode, Reply } from './reply.ts'

/** A facilitator as the server knows them. */
export interface Facilitator {
  readonly id: string
  readonly name: string
  readonly owner: boolean
}

/** One of a facilitator's own sessions. Times in ms. */
export interface SessionRow {
  readonly id: string
  readonly code: string
  readonly title: Words
  readonly state: SessionState
  readonly rehearsal: boolean
  readonly createdAt: number
  readonly startsAt: number | null
  readonly closedAt: number | null
  readonly endsAt: number | null
  readonly arrived: number
  /** Do I lead it? Then I can delete it. */
  readonly lead: boolean
  /** The first session of the programme that it belongs to; its own id where it stands alone. */
  readonly programme: string
}

/** How much goes with something that is deleted. */
export interface Going {
  readonly sessions: number
  readonly people: number
  readonly boards: number
  readonly pages: number
  readonly cards: number
  readonly links: number
  readonly devices: number
  readonly files: number
}

/** A workshop of the installation's own; its version grows with every save. */
export interface OwnTemplate {
  readonly template: Template
  readonly version: number
}

/** The agenda of a session as it can be changed; `startsAt` is its planned start in ms. */
export interface SessionAgenda {
  readonly template: AgendaDraft
  readonly version: number
  readonly startsAt: number | null
  readonly begun: readonly Begun[]
}

/** The simulated people of a rehearsal: how many were sent, and how many are in the room. */
export interface Crew {
  readonly sent: number
  readonly present: number
}

/** What is told at the door, before joining. */
export interface Door {
  readonly title: Words
  readonly facilitators: readonly string[]
  readonly keepDays: number
  readonly state: SessionState
}

/** A link of one's own that opens without signing in; its token is in the fragment of `path`. */
export interface OwnLink {
  readonly token: string
  readonly path: string
}

const ownTemplate = (id: string) => `/api/templates/${encodeURIComponent(id)}`
const inSession = (session: string) => `/api/sessions/${encodeURIComponent(session)}`

/** Every call of the wire that the screens make. A `token` stands for a person, a screen or a keepsake; without one the cookie counts. */
export const api = {
  installation: () => requestJson<{ claimed: boolean; address: string }>('/api/installation'),
  lookAtClaim: (token: string) =>
    requestJson<{ kind: 'claim' | 'sign-in'; name: string | null }>('/api/claim/look', { body: { token } }),
  claim: (body: { token: string; name: string; password: string }) => requestJson<Facilitator>('/api/claim', { body }),
  signIn: (body: { name: string; password: string }) => requestJson<Facilitator>('/api/sign-in', { body }),
  signOut: () => requestJson<undefined>('/api/sign-out', { method: 'POST' }),
  me: () => requestJson<Facilitator>('/api/me'),
  templates: () => requestJson<{ templates: Template[]; own: OwnTemplate[] }>('/api/templates'),
  makeTemplate: (body: { copyOf: string } | { template: AgendaDraft }) =>
    requestJson<OwnTemplate>('/api/templates', { body }),
  /** A workshop of our own; undefined while it still stands at `since`. */
  template: (id: string, since?: number) =>
    requestJson<OwnTemplate | undefined>(`${ownTemplate(id)}${since === undefined ? '' : `?since=${since}`}`),
  saveTemplate: (id: string, template: AgendaDraft, version: number) =>
    requestJson<{ version: number }>(ownTemplate(id), { method: 'PUT', body: { template, version } }),
  /** The agenda of a session; undefined while it still stands at `since`. */
  agenda: (session: string, since?: number) =>
    requestJson<SessionAgenda | undefined>(
      `${inSession(session)}/agenda${since === undefined ? '' : `?since=${since}`}`,
    ),
  saveAgenda: (session: string, template: AgendaDraft, version: number) =>
    requestJson<SessionAgenda>(`${inSession(session)}/agenda`, { method: 'PUT', body: { template, version } }),
  planDrafts: (session: string, activity: string) =>
    requestJson<{ drafts: { place: string; template: Template }[] }>(
      `${inSession(session)}/plan-drafts/${encodeURIComponent(activity)}`,
    ),
  removeTemplate: (id: string) => requestJson<undefined>(ownTemplate(id), { method: 'DELETE' }),
  lenses: () => requestJson<{ lenses: Lens[]; own: Lens[] }>('/api/lenses'),
  saveLens: (lens: Lens) => requestJson<{ lens: Lens }>('/api/lenses', { body: lens }),
  removeLens: (lens: string) => requestJson<undefined>(`/api/lenses/${encodeURIComponent(lens)}`, { method: 'DELETE' }),
  frameworks: () => requestJson<{ frameworks: Framework[]; own: Framework[] }>('/api/frameworks'),
  saveFramework: (framework: Framework) =>
    requestJson<{ framework: Framework }>('/api/frameworks', { body: framework }),
  removeFramework: (framework: string) =>
    requestJson<undefined>(`/api/frameworks/${encodeURIComponent(framework)}`, { method: 'DELETE' }),
  createSession: (body: {
    template: string
    title?: string
    startsAt?: number
    locale?: Locale
    follows?: string
    rehearsal?: boolean
    speed?: number
  }) => requestJson<{ id: string; code: string }>('/api/sessions', { body }),
  sessions: () => requestJson<{ sessions: SessionRow[] }>('/api/sessions'),
  /** What would go, and its deletion: of a whole session, its programme, or a person of it. */
  deletion: (session: string, of: 'session' | 'programme' | { readonly person: string }) => {
    const below =
      typeof of === 'string' ? (of === 'session' ? '' : '/programme') : `/people/${encodeURIComponent(of.person)}`
    const path = `${inSession(session)}${below}`
    return {
      count: () => requestJson<Going>(`${path}/going`),
      go: () => requestJson<Going>(path, { method: 'DELETE' }),
    }
  },
  lookAtDoor: (code: string) => requestJson<Door>(`/api/join/${encodeURIComponent(code)}`),
  join: (body: { code: string; name: string; device?: string }) =>
    requestJson<{ session: string; person: string; token: string }>('/api/join', { body }),
  joinAsTable: (code: string) =>
    requestJson<{ session: string; table: string; token: string }>('/api/join/table', { body: { code } }),
  view: (session: string, token?: string) =>
    requestJson<{ now: number; view: View }>(`${inSession(session)}/view`, { token }),
  earlierPrompts: (session: string, token: string) =>
    requestJson<{ prompts: EarlierPrompt[] }>(`${inSession(session)}/prompts`, { token }),
  command: (session: string, command: Command, token?: string) =>
    requestJson<{ version: number }>(`${inSession(session)}/commands`, { body: command, token }),
  otherFacilitators: (session: string) =>
    requestJson<{ facilitators: { id: string; name: string }[] }>(`${inSession(session)}/facilitators`),
  takeIn: (session: string, facilitator: string) =>
    requestJson<{ version: number }>(`${inSession(session)}/facilitators`, { body: { facilitator } }),
  teamLink: (session: string) => requestJson<OwnLink>(`${inSession(session)}/facilitator-link`, { method: 'POST' }),
  joinTeam: (token: string) => requestJson<{ session: string }>('/api/team', { body: { token } }),
  /** What can be printed for a session. */
  paper: (session: string) => requestJson<Paper>(`${inSession(session)}/paper`),
  rehearse: (session: string) =>
    requestJson<{ id: string; code: string }>(`${inSession(session)}/rehearsal`, { body: {} }),
  simulated: (session: string) => requestJson<Crew>(`${inSession(session)}/simulated`),
  sendSimulated: (session: string, people: number) =>
    requestJson<Crew>(`${inSession(session)}/simulated`, { body: { people } }),
  sendSimulatedHome: (session: string) => requestJson<Crew>(`${inSession(session)}/simulated`, { method: 'DELETE' }),
  guestLink: (session: string, name: string) =>
    requestJson<OwnLink>(`${inSession(session)}/guests`, { body: { name } }),
  screenLink: (session: string) => requestJson<OwnLink>(`${inSession(session)}/screen`, { method: 'POST' }),
  keepsakeLink: (session: string, token: string) =>
    requestJson<OwnLink & { endsAt: number | null }>(`${inSession(session)}/keepsake`, { method: 'POST', token }),
  async harvest(session: string, form: 'md' | 'pdf'): Promise<Reply<Blob>> {
    const reply = await request(`${inSession(session)}/harvest/${form}`, {})
    return reply.ok ? { ok: true, value: await reply.value.blob() } : reply
  },
  async exportFile(session: string, form: 'json' | 'md' | 'html', token?: string): Promise<Reply<Blob>> {
    const reply = await request(`${inSession(session)}/export/${form}`, { token })
    return reply.ok ? { ok: true, value: await reply.value.blob() } : reply
  },
} as const
