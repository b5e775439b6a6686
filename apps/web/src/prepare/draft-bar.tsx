import { Show } from 'solid-js'
import { plural, t } from '../i18n/index.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Problem } from '../ui/problem.tsx'
import { Saved } from '../ui/saved.tsx'
import { Redo, Undo } from './icons.ts'
import { PaperWay } from './paper-way.tsx'
import { usePreparing } from './preparing.ts'
import { RehearseWay } from './rehearse-way.tsx'

/** Undo and redo, what became of the writing, and what may be worth a second thought. */
export function DraftBar(props: { readonly here: boolean; readonly wide: boolean }) {
  const { held } = usePreparing()
  const fault = () => {
    const found = held.fault()
    return found === null
      ? null
      : { where: found.path, sentence: t(`facilitate.fault.${found.code}`, { expected: found.expected }) }
  }
  return (
    <>
      <div class="-mx-4 sticky top-0 z-20 grid gap-2 bg-paper px-4 py-1.5 sm:-mx-6 sm:px-6">
        <div class="flex flex-wrap items-center gap-x-3 gap-y-1">
          <div class="-ml-2 flex">
            <IconButton label={t('prepare.undo')} disabled={!held.canUndo()} onClick={() => held.undo()}>
              <Undo aria-hidden="true" />
            </IconButton>
            <IconButton label={t('prepare.redo')} disabled={!held.canRedo()} onClick={() => held.redo()}>
              <Redo aria-hidden="true" />
            </IconButton>
          </div>
          <Show when={props.here} fallback={<Saved state={held.saved()} />}>
            <p class="text-ink-soft text-sm">{t('prepare.plan.here')}</p>
          </Show>
          <Show when={props.wide}>
            <Ways />
          </Show>
        </div>
        <Show when={held.clashes().length > 0}>
          <Notice tone="no">
            <a class="font-semibold underline underline-offset-4" href="#both-changed">
              {t('prepare.clash.title')}
            </a>
          </Notice>
        </Show>
        <Show when={fault()}>{(found) => <Notice tone="no">{t('prepare.fault', found())}</Notice>}</Show>
        <Problem code={held.problem()} />
      </div>
      <Show when={!props.wide}>
        <div class="-mt-4 flex flex-wrap items-center gap-x-3 gap-y-1">
          <Ways />
        </div>
      </Show>
    </>
  )
}

/** What to think over, and where one goes from here. On a phone it scrolls away, so that the day has the room. */
function Ways() {
  const { warnings } = usePreparing()
  return (
    <>
      <Show when={warnings().length > 0}>
        <p class="text-ink-soft text-sm">{plural('prepare.warn.count', warnings().length)}</p>
      </Show>
      <div class="ml-auto flex">
        <RehearseWay />
        <PaperWay />
      </div>
    </>
  )
}
