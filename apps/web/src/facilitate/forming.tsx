import { createSignal, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { CommandButton } from './command-button.tsx'
import { Confirm } from './confirm.tsx'
import { useCockpit } from './create-cockpit.ts'
import { FormOptions } from './form-options.tsx'
import { nextStep } from './next-step.ts'
import { lonelyGroups } from './seating.ts'

/** What can be done about the groups of the round to come, besides the one next step. */
export function Forming() {
  const cockpit = useCockpit()
  const draft = () => cockpit.view().draft
  const [asking, setAsking] = createSignal(false)
  return (
    <div class="grid gap-4">
      <Show when={draft()}>
        {(shown) => (
          <>
            <Show when={shown().pins.length > 0}>
              <div class="flex flex-wrap items-center gap-3">
                <p class="min-w-48 flex-1">{t('facilitate.groups.pinned', { count: shown().pins.length })}</p>
                <CommandButton
                  command={{
                    type: 'form-groups',
                    mode: solvable(shown().mode),
                    size: shown().size,
                    ...from(shown().from),
                  }}
                >
                  {t('facilitate.groups.solve')}
                </CommandButton>
                <CommandButton look="plain" command={{ type: 'pin-people', people: [...shown().pins], on: false }}>
                  {t('facilitate.groups.unpin-all')}
                </CommandButton>
              </div>
            </Show>
            <div class="flex flex-wrap items-center gap-3">
              <Show when={nextStep(cockpit.view()).kind !== 'publish-groups'}>
                <CommandButton command={{ type: 'publish-groups' }} ready={lonelyGroups(shown().groups).length === 0}>
                  {t('facilitate.step.publish-groups')}
                </CommandButton>
              </Show>
              <Show when={shown().pins.length === 0}>
                <CommandButton
                  command={{ type: 'form-groups', mode: shown().mode, size: shown().size, ...from(shown().from) }}
                >
                  {t('facilitate.groups.again')}
                </CommandButton>
              </Show>
              <CommandButton command={{ type: 'add-group' }}>{t('facilitate.groups.add')}</CommandButton>
              <Button look="plain" onClick={() => setAsking(true)}>
                {t('facilitate.groups.discard')}
              </Button>
              <p class="text-ink-soft text-sm">
                {t('facilitate.groups.seed')}: <span class="select-all tabular-nums">{shown().seed}</span>
              </p>
            </div>
          </>
        )}
      </Show>
      <FormOptions />
      <Confirm
        open={asking()}
        onClose={() => setAsking(false)}
        title={t('facilitate.groups.discard-title')}
        go={t('facilitate.groups.discard')}
        onGo={() => void cockpit.send({ type: 'discard-groups' })}
      >
        <p>{t('facilitate.groups.discard-text')}</p>
      </Confirm>
    </div>
  )
}

const from = (round: number | null) => (round === null ? {} : { from: round })

/** Ways that seat nobody by themselves cannot seat the rest; mixing anew does. */
const solvable = <Mode extends string>(mode: Mode) => (mode === 'by-hand' || mode === 'self-select' ? 'mix-new' : mode)
