import { createResource, Show } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'
import { LookBack } from '../media/later-media.ts'
import { api } from '../net/api.ts'
import { Problem } from '../ui/problem.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { useRoom } from './room.ts'

/** What an activity asked and showed, fetched when somebody looks back and not before [L6]. */
export function ReadAgain(props: { readonly activity: string }) {
  const { session, token, view } = useRoom()
  const [reply] = createResource(() => api.earlierPrompts(session, token))
  const prompt = () => {
    const got = reply()
    return got?.ok ? got.value.prompts.find(({ activity }) => activity === props.activity)?.prompt : undefined
  }
  const problem = () => {
    const got = reply()
    return got === undefined || got.ok ? null : got.problem
  }
  return (
    <Show when={reply() !== undefined} fallback={<Spinner label={t('agenda.read-again')} />}>
      <Problem code={problem()} />
      <Show when={prompt()}>{(text) => <p class="whitespace-pre-line pb-2 text-ink">{inWords(text())}</p>}</Show>
      <Show when={view().media.some(({ activity, seen }) => activity === props.activity && seen > 0)}>
        <LookBack view={view()} activity={props.activity} source={{ session, token }} />
      </Show>
    </Show>
  )
}
