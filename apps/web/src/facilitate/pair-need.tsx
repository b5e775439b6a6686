import { createSignal } from 'solid-js'
import { t } from '../i18n/index.ts'
import { CommandButton } from './command-button.tsx'
import { PersonChoice } from './person-choice.tsx'

/** Notes that two people are kept apart or together. */
export function PairNeed() {
  const [one, setOne] = createSignal('')
  const [other, setOther] = createSignal('')
  const ready = () => one() !== '' && other() !== '' && one() !== other()
  const done = () => {
    setOne('')
    setOther('')
  }
  return (
    <fieldset class="grid gap-3">
      <legend class="mb-2 font-semibold">{t('facilitate.needs.pairs')}</legend>
      <div class="grid gap-3 sm:grid-cols-2">
        <PersonChoice label={t('facilitate.needs.one')} value={one()} onChoose={setOne} />
        <PersonChoice label={t('facilitate.needs.other')} value={other()} onChoose={setOther} />
      </div>
      <div class="flex flex-wrap gap-3">
        <CommandButton
          command={{ type: 'keep-pair', one: one(), other: other(), how: 'apart' }}
          ready={ready()}
          onDone={done}
        >
          {t('facilitate.needs.keep-apart')}
        </CommandButton>
        <CommandButton
          command={{ type: 'keep-pair', one: one(), other: other(), how: 'together' }}
          ready={ready()}
          onDone={done}
        >
          {t('facilitate.needs.keep-together')}
        </CommandButton>
      </div>
    </fieldset>
  )
}
