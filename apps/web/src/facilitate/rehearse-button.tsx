import { createSignal, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { api, type ProblemCode } from '../net/api.ts'
import { navigate } from '../router/index.ts'
import { Button } from '../ui/button.tsx'
import { Problem } from '../ui/problem.tsx'

/** Makes a rehearsal of a workshop, and goes there. The workshop itself stays as it is. */
export function RehearseButton(props: { readonly session: string; readonly about: string; readonly class?: string }) {
  const [making, setMaking] = createSignal(false)
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const make = async () => {
    setMaking(true)
    const reply = await api.rehearse(props.session)
    setMaking(false)
    if (reply.ok) navigate(`/facilitate/${reply.value.id}`)
    else setProblem(reply.problem)
  }
  return (
    <div class="relative z-10 grid justify-items-start gap-2">
      <Button
        look="plain"
        class={props.class}
        disabled={making()}
        aria-label={`${t('facilitate.rehearsal.make')}: ${props.about}`}
        onClick={() => void make()}
      >
        {making() ? t('facilitate.rehearsal.making') : t('facilitate.rehearsal.make')}
      </Button>
      <Show when={problem()}>
        <Problem code={problem()} />
      </Show>
    </div>
  )
}
