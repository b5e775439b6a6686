import type { Activity, Care } from '@coreflect/workshop'
import { Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { Tick, WordsField } from './fields.tsx'
import { usePreparing } from './preparing.ts'

/** That an activity may touch people closely, and what is offered to them then. */
export function CareFields(props: { readonly activity: Activity }) {
  const preparing = usePreparing()
  const put = (care: Care | undefined) => preparing.change(props.activity.id, { care }, 'care')
  return (
    <div class="grid gap-1">
      <Tick
        label={t('prepare.care')}
        hint={t('prepare.care.hint')}
        on={props.activity.care !== undefined}
        onTick={(on) => put(on ? { optIn: true, observe: true } : undefined)}
      />
      <Show when={props.activity.care}>
        {(care) => (
          <div class="ml-8 grid gap-2">
            <Tick label={t('prepare.care.opt-in')} on={care().optIn} onTick={(optIn) => put({ ...care(), optIn })} />
            <Tick
              label={t('prepare.care.observe')}
              on={care().observe}
              onTick={(observe) => put({ ...care(), observe })}
            />
            <WordsField
              label={t('prepare.care.alternative')}
              words={care().alternative}
              onWords={(alternative) => put({ ...care(), alternative })}
            />
          </div>
        )}
      </Show>
    </div>
  )
}
