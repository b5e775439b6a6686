import { type Answer, type AskView, answers, lineKind } from '@coreflect/workshop'
import { createSignal, untrack } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'
import type { ProblemCode } from '../net/api.ts'
import { kindName } from '../take-part/kinds.ts'
import { useRoom } from '../take-part/room.ts'
import { Card } from '../ui/card.tsx'
import { Choice } from '../ui/choice.tsx'
import { Problem } from '../ui/problem.tsx'

/** One private question: may this note about me go to the board? Can be changed until the round is closed [C2]. */
export function AskCard(props: { readonly ask: AskView }) {
  const { view, send } = useRoom()
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const [chosen, setChosen] = createSignal<Answer | null>(null)
  // A card is one ask for as long as it is there. What follows from its kind is fixed, so that no answer draws the choice anew.
  const isLine = untrack(() => props.ask.kind === lineKind)
  const withoutMe = () => (isLine ? t('noting.line.without-me') : t('ask.without-me.hint'))
  const give = async (answer: Answer) => {
    setChosen(answer)
    const no = await send({ type: 'answer', ask: props.ask.id, answer })
    setProblem(no)
    if (no !== null) setChosen(null)
  }
  return (
    <Card>
      <p class="text-ink-soft text-sm">
        {isLine
          ? t('noting.line.ask')
          : `${kindName(view(), props.ask.kind)} · ${t('ask.about', { role: inWords(props.ask.role.name) })}`}
      </p>
      <blockquote class="whitespace-pre-wrap border-accent border-l-4 pl-4 text-xl">{props.ask.text}</blockquote>
      <Choice<Answer>
        label={t('ask.question')}
        value={chosen() ?? props.ask.answer}
        onChoose={give}
        options={answers.map((answer) => ({
          value: answer,
          label: t(`ask.${answer}`),
          hint: answer === 'without-me' ? withoutMe() : undefined,
        }))}
      />
      <p class="text-ink-soft text-sm">{t('ask.change')}</p>
      <Problem code={problem()} />
    </Card>
  )
}
