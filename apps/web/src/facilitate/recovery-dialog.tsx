import { behind, type Change, type Command, type Recovery, recoveriesOf } from '@coreflect/workshop'
import { createMemo, For, Show } from 'solid-js'
import { inWords, t, timeOfDay } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useCockpit } from './create-cockpit.ts'
import { wallOf } from './timing.ts'

/** The command that applies a plan. */
function replanOf({ changes }: Recovery): Command {
  return {
    type: 'replan',
    changes: changes.map(({ activity, minutes, out }) => (out === null ? { activity, minutes } : { activity, out })),
  }
}

/** The ways back to the plan, each shown before anything changes; practice, breaks and the close are in none of them. */
export function RecoveryDialog(props: { readonly open: boolean; readonly onClose: () => void }) {
  const cockpit = useCockpit()
  const view = cockpit.view
  const late = createMemo(() => behind(view(), cockpit.now(), wallOf(view())) ?? 0)
  const minute = createMemo(() => Math.floor(cockpit.now() / 15_000))
  const ways = createMemo(() => {
    minute()
    return props.open ? recoveriesOf(view(), cockpit.now(), wallOf(view())) : []
  })
  const apply = async (way: Recovery) => {
    props.onClose()
    await cockpit.send(replanOf(way))
  }
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={t('facilitate.run.plan.title')}
      description={late() > 0 ? t('facilitate.run.plan.text', { minutes: late() }) : t('facilitate.run.plan.gone')}
    >
      <Show when={late() > 0 && ways().length === 0}>
        <p>{t('facilitate.run.plan.none')}</p>
      </Show>
      <For each={ways()}>
        {(way) => (
          <section aria-labelledby={`way-${way.way}`} class="corner-l grid gap-2 border border-line p-4">
            <h3 id={`way-${way.way}`} class="font-semibold text-lg">
              {t(`facilitate.run.plan.way.${way.way}`)}
            </h3>
            <ul class="grid gap-1">
              <For each={way.changes}>{(change) => <li>{changeInWords(change)}</li>}</For>
            </ul>
            <p class="text-ink-soft">{outcomeInWords(way)}</p>
            <Button class="justify-self-start" onClick={() => void apply(way)}>
              {t('facilitate.run.plan.go', { way: t(`facilitate.run.plan.way.${way.way}`) })}
            </Button>
          </section>
        )}
      </For>
    </Dialog>
  )

  function changeInWords({ activity, from, minutes, out }: Change): string {
    const title = inWords(view().agenda.find(({ id }) => id === activity)?.title ?? {})
    return out === null
      ? t('facilitate.run.plan.minutes', { title, from, minutes })
      : t(`facilitate.run.plan.${out}`, { title, from })
  }

  function outcomeInWords({ saves, missing, end }: Recovery): string {
    if (missing > 0) return t('facilitate.run.plan.missing', { saves, missing })
    return t('facilitate.run.plan.fits', { saves, time: timeOfDay(end) })
  }
}
