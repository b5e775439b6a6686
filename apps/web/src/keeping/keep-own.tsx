import type { Command } from '@coreflect/workshop'
import { createSignal } from 'solid-js'
import { t } from '../i18n/index.ts'
import type { ProblemCode } from '../net/reply.ts'
import { Problem } from '../ui/problem.tsx'

interface KeepOwnProps {
  readonly kept: boolean
  readonly send: (command: Command) => Promise<ProblemCode | null>
}

/** A person's word about their own page and notes. */
export function KeepOwn(props: KeepOwnProps) {
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  return (
    <>
      <label class="print:hidden flex min-h-12 items-start gap-3 rounded-m border border-edge bg-raised px-4 py-3 has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-3 has-focus-visible:outline-focus has-focus-visible:outline-offset-2">
        <input
          type="checkbox"
          class="mt-0.5 size-5 shrink-0 accent-accent focus-visible:outline-none"
          checked={props.kept}
          onChange={async ({ currentTarget }) => {
            const keep = currentTarget.checked
            const refused = await props.send({ type: 'keep-own', keep })
            setProblem(refused)
            if (refused !== null) currentTarget.checked = !keep
          }}
        />
        <span class="grid">
          <span class="font-semibold leading-snug">{t('keeping.own')}</span>
          <span class="text-ink-soft text-sm">{t(props.kept ? 'keeping.own.on' : 'keeping.own.off')}</span>
        </span>
      </label>
      <Problem code={problem()} />
    </>
  )
}
