import { type CommandOf, type GroupingMode, groupingModes } from '@coreflect/workshop'
import { createSignal, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { CommandButton } from './command-button.tsx'
import { useCockpit } from './create-cockpit.ts'
import { readSeed } from './seed.ts'

const sizes = ['plan', '2', '3', '4', '5', '6'] as const
const caps = ['size', '2', '3', '4', '5', '6', '8', '10'] as const

/** How the next groups are formed: who with whom, how many, and a number that gives the same draw again [G1, G5]. */
export function FormOptions() {
  const cockpit = useCockpit()
  const draft = () => cockpit.view().draft
  const [mode, setMode] = createSignal<GroupingMode | 'plan'>(draft()?.mode ?? 'plan')
  const [size, setSize] = createSignal<(typeof sizes)[number]>('plan')
  const [from, setFrom] = createSignal('newest')
  const [cap, setCap] = createSignal<(typeof caps)[number]>('size')
  const [text, setText] = createSignal('')
  const seed = () => readSeed(text())
  const rounds = () => cockpit.view().forming?.rounds ?? []
  const earlier = () => (mode() === 'stay' || mode() === 'jigsaw') && rounds().length > 0
  const command = (): CommandOf<'form-groups'> => {
    const chosen = mode()
    const given = seed()
    return {
      type: 'form-groups',
      ...(chosen === 'plan' ? {} : { mode: chosen }),
      ...(size() === 'plan' ? {} : { size: Number(size()) }),
      ...(typeof given === 'number' ? { seed: given } : {}),
      ...(earlier() && from() !== 'newest' ? { from: Number(from()) } : {}),
      ...(chosen === 'self-select' && cap() !== 'size' ? { cap: Number(cap()) } : {}),
    }
  }
  return (
    <details class="corner-l border border-line bg-surface px-5 py-1">
      <summary class="min-h-11 cursor-pointer py-2.5 font-semibold">{t('facilitate.groups.options')}</summary>
      <div class="grid items-start gap-4 pt-2 pb-4 sm:grid-cols-2">
        <Select
          label={t('facilitate.groups.mode')}
          options={(['plan', ...groupingModes] as const).map((one) => ({
            value: one,
            label: t(`facilitate.groups.mode.${one}`),
          }))}
          value={mode()}
          onChoose={setMode}
        />
        <Select
          label={t('facilitate.groups.size')}
          options={sizes.map((one) => ({
            value: one,
            label: one === 'plan' ? t('facilitate.groups.size.plan') : one,
          }))}
          value={size()}
          onChoose={setSize}
        />
        <Show when={earlier()}>
          <Select
            label={t('facilitate.groups.from')}
            options={[
              { value: 'newest', label: t('facilitate.groups.from.newest') },
              ...rounds().map((round) => ({
                value: String(round),
                label: t('facilitate.groups.from.round', { round }),
              })),
            ]}
            value={from()}
            onChoose={setFrom}
          />
        </Show>
        <Show when={mode() === 'self-select'}>
          <Select
            label={t('facilitate.groups.cap')}
            options={caps.map((one) => ({
              value: one,
              label: one === 'size' ? t('facilitate.groups.size.plan') : one,
            }))}
            value={cap()}
            onChoose={setCap}
          />
        </Show>
        <TextField
          label={t('facilitate.groups.seed')}
          hint={t('facilitate.groups.seed-hint')}
          error={seed() === 'wrong' ? t('facilitate.groups.seed-wrong') : undefined}
          inputMode="numeric"
          maxLength={10}
          placeholder={draft() === null ? undefined : String(draft()?.seed)}
          onText={setText}
        />
        <CommandButton class="self-end" command={command()} ready={seed() !== 'wrong'}>
          {t('facilitate.groups.form-so')}
        </CommandButton>
      </div>
    </details>
  )
}
