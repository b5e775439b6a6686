import { Index, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Plus, Trash } from '../ui/icons.ts'
import { NumberField, Part } from './fields.tsx'
import { usePreparing } from './preparing.ts'
import type { TypeProps } from './type-fields.tsx'

/** As many points as a scene may have. */
const most = 12
const minute = 60

/** Where a scene is meant to be held for noting; facilitators are reminded as it is played. */
export function SceneFields(props: TypeProps) {
  const preparing = usePreparing()
  const points = () => props.activity.demo?.pausePoints ?? []
  const put = (seconds: readonly number[]) => {
    const inOrder = [...new Set(seconds)].sort((a, b) => a - b)
    const demo = inOrder.length === 0 ? undefined : { pausePoints: inOrder }
    preparing.change(props.activity.id, { demo }, 'pauses')
  }
  const next = () => (points().at(-1) ?? 0) + 2 * minute
  return (
    <Part title={t('prepare.scene')}>
      <p class="-mt-2 text-ink-soft text-sm">{t('prepare.scene.hint')}</p>
      <Index each={points()}>
        {(seconds, at) => (
          <div class="flex items-end gap-2">
            <div class="min-w-0 flex-1">
              <NumberField
                label={t('prepare.scene.point', { number: at + 1 })}
                value={seconds() / minute}
                min={0.25}
                max={120}
                step={0.25}
                onNumber={(minutes) => put(points().with(at, Math.round(minutes * minute)))}
              />
            </div>
            <IconButton
              label={t('prepare.scene.remove', { number: at + 1 })}
              onClick={() => put(points().toSpliced(at, 1))}
            >
              <Trash aria-hidden="true" size={19} />
            </IconButton>
          </div>
        )}
      </Index>
      <Show when={points().length < most && next() <= 120 * minute}>
        <Button class="justify-self-start" onClick={() => put([...points(), next()])}>
          <Plus aria-hidden="true" size={19} /> {t('prepare.scene.add')}
        </Button>
      </Show>
    </Part>
  )
}
