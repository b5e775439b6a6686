import type { Finding } from '@coreflect/workshop'
import { For, Show } from 'solid-js'
import { inARow, t } from '../i18n/index.ts'
import { useCockpit } from './create-cockpit.ts'

/** So many things of one kind are told one by one; the rest is counted. */
const most = 6

/** What the groups shown do not give, in plain words [G2, G3]. */
export function FindingList(props: { readonly findings: readonly Finding[] }) {
  const cockpit = useCockpit()
  const name = (id: string) => cockpit.view().people.find((person) => person.id === id)?.name ?? '…'
  const told = () =>
    props.findings.filter(
      (finding, i) => props.findings.slice(0, i).filter(({ kind }) => kind === finding.kind).length < most,
    )
  const more = () => props.findings.length - told().length
  const sentence = (finding: Finding) => {
    const where = finding.group === null ? '' : `${t('facilitate.needs.group', { label: finding.group })}: `
    return `${where}${t(`facilitate.needs.${finding.kind}`, { names: inARow(finding.people.map(name)) })}`
  }
  return (
    <section aria-labelledby="findings-title" class="grid gap-2">
      <h3 id="findings-title" class="font-semibold">
        {t('facilitate.needs.told')}
      </h3>
      <ul class="grid list-disc gap-1 pl-5">
        <For each={told()} fallback={<li class="-ml-5 list-none">{t('facilitate.needs.told-none')}</li>}>
          {(finding) => <li>{sentence(finding)}</li>}
        </For>
      </ul>
      <Show when={more() > 0}>
        <p>{t('facilitate.needs.and-more', { count: more() })}</p>
      </Show>
    </section>
  )
}
