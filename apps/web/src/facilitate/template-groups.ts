import type { Template } from '@coreflect/workshop'

/** A workshop of one session, or a programme with its sessions in their order. */
export type Offered =
  | { readonly kind: 'single'; readonly template: Template }
  | { readonly kind: 'programme'; readonly title: Template['title']; readonly sessions: readonly Template[] }

/** What there is to choose from, in the order of the list; a programme stands where its first session does. */
export function offeredOf(templates: readonly Template[]): readonly Offered[] {
  const programmes = Map.groupBy(templates, ({ programme }) => programme?.id)
  return templates.flatMap((template): readonly Offered[] => {
    if (template.programme === undefined) return [{ kind: 'single', template }]
    const sessions = programmes.get(template.programme.id) ?? []
    if (sessions[0] !== template) return []
    const inOrder = sessions.toSorted((a, b) => (a.programme?.part ?? 0) - (b.programme?.part ?? 0))
    return [{ kind: 'programme', title: template.programme.title, sessions: inOrder }]
  })
}
