import { createSignal, Show } from 'solid-js'
import { locale, t } from '../i18n/index.ts'
import { api, type ProblemCode } from '../net/api.ts'
import { navigate, useParams } from '../router/index.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Problem } from '../ui/problem.tsx'
import { Segments } from '../ui/segments.tsx'
import { usePreparing } from './preparing.ts'

const speeds = ['1', '5', '20'] as const
type Speed = (typeof speeds)[number]

/** From a day straight into a rehearsal of it; nothing where it is no workshop of our own. */
export function RehearseWay() {
  const params = useParams()
  const [open, setOpen] = createSignal(false)
  return (
    <Show when={params().template}>
      {(id) => (
        <>
          <Button look="plain" class="px-3" onClick={() => setOpen(true)}>
            {t('facilitate.rehearsal.short')}
          </Button>
          <Dialog
            open={open()}
            onClose={() => setOpen(false)}
            title={t('facilitate.rehearsal.make')}
            description={t('facilitate.rehearsal.about')}
          >
            <Making template={id()} />
          </Dialog>
        </>
      )}
    </Show>
  )
}

/** What was written last must lie on the server first: the rehearsal is made of what lies there. */
function Making(props: { readonly template: string }) {
  const { held } = usePreparing()
  const [speed, setSpeed] = createSignal<Speed>('1')
  const [making, setMaking] = createSignal(false)
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const make = async () => {
    setMaking(true)
    const { template } = props
    const reply = await api.createSession({ template, locale: locale(), rehearsal: true, speed: Number(speed()) })
    setMaking(false)
    if (reply.ok) navigate(`/facilitate/${reply.value.id}`)
    else setProblem(reply.problem)
  }
  return (
    <div class="grid gap-4">
      <Segments<Speed>
        label={t('facilitate.rehearsal.speed')}
        value={speed()}
        onChoose={setSpeed}
        options={speeds.map((value) => ({ value, label: t(`facilitate.rehearsal.speed.${value}`) }))}
      />
      <Show when={held.saved() !== 'saved'}>
        <p class="text-ink-soft">{t('facilitate.rehearsal.unsaved')}</p>
      </Show>
      <Problem code={problem()} />
      <Button
        look="primary"
        class="justify-self-end max-sm:w-full"
        disabled={making() || held.saved() !== 'saved'}
        onClick={() => void make()}
      >
        {making() ? t('facilitate.rehearsal.making') : t('facilitate.rehearsal.begin')}
      </Button>
    </div>
  )
}
