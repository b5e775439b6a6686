import { type Activity, type DraftClash, type DraftHead, withActivity, withChange, withHead } from '@coreflect/workshop'
import { For, Show } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { newId } from './new-id.ts'
import { usePreparing } from './preparing.ts'

/** What two of us changed at once: both words side by side, and nothing is gone before somebody decides. */
export function ClashList() {
  const { held } = usePreparing()
  return (
    <>
      <Show when={held.others() === 'moved'}>
        <Notice>{t('prepare.clash.moved')}</Notice>
      </Show>
      <Show when={held.others() === 'joined' && held.clashes().length === 0}>
        <Notice>{t('prepare.joined')}</Notice>
      </Show>
      <Show when={held.clashes().length > 0}>
        <section id="both-changed" tabindex="-1" class="scroll-mt-32 grid gap-3 corner-l bg-warn-soft p-5">
          <h2 class="text-lg">{t('prepare.clash.title')}</h2>
          <p>{t('prepare.clash.text')}</p>
          <ul class="grid gap-4">
            <For each={held.clashes()}>{(clash) => <Clash clash={clash} />}</For>
          </ul>
        </section>
      </Show>
    </>
  )
}

function Clash(props: { readonly clash: DraftClash }) {
  const { held } = usePreparing()
  const done = () => held.settle(props.clash)
  const mine = () => props.clash.mine as Activity
  const use = () => {
    const { activity, mine: own } = props.clash
    if (activity === null) held.change((draft) => withHead(draft, own as DraftHead))
    else {
      const { id: _, ...words } = own as Activity
      const gone = Object.fromEntries(Object.keys(props.clash.theirs).map((key) => [key, undefined]))
      held.change((draft) =>
        draft.agenda.some(({ id }) => id === activity)
          ? withChange(draft, activity, { ...gone, ...words })
          : withActivity(draft, mine(), draft.agenda.length),
      )
    }
    done()
  }
  const both = () => {
    held.change((draft) => {
      const at = draft.agenda.findIndex(({ id }) => id === props.clash.activity)
      return withActivity(draft, { ...mine(), id: newId() }, at + 1)
    })
    done()
  }
  return (
    <li class="grid gap-3 border-line border-t pt-3">
      <div class="grid gap-3 sm:grid-cols-2">
        <Side title={t('prepare.clash.theirs')} side={props.clash.theirs} />
        <Side title={t('prepare.clash.mine')} side={props.clash.mine} />
      </div>
      <div class="flex flex-wrap gap-2">
        <Button onClick={use}>{t('prepare.clash.use')}</Button>
        <Show when={props.clash.activity !== null}>
          <Button onClick={both}>{t('prepare.clash.both')}</Button>
        </Show>
        <Button onClick={done}>{t('prepare.clash.leave')}</Button>
      </div>
    </li>
  )
}

function Side(props: { readonly title: string; readonly side: Activity | DraftHead }) {
  const more = () => ('prompt' in props.side ? props.side.prompt : props.side.summary)
  return (
    <div class="grid content-start gap-1 rounded-m bg-surface px-4 py-3 text-ink">
      <p class="font-semibold text-sm">{props.title}</p>
      <p>
        {inWords(props.side.title)}
        <Show when={'minutes' in props.side && props.side}>
          {(block) => <> · {t('prepare.minutes', { minutes: (block() as Activity).minutes })}</>}
        </Show>
      </p>
      <p class="text-ink-soft text-sm">{inWords(more())}</p>
    </div>
  )
}
