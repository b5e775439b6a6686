import type { Activity, ActivityType } from '@coreflect/workshop'
import type { Component } from 'solid-js'
import { Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { t } from '../i18n/index.ts'
import { Segments } from '../ui/segments.tsx'
import { CheckFields } from './check-fields.tsx'
import { NumberField, Part, Tick, WordsField } from './fields.tsx'
import { LineFields } from './line-fields.tsx'
import { newId } from './new-id.ts'
import { usePreparing } from './preparing.ts'
import { PulseFields } from './pulse-fields.tsx'
import { SceneFields } from './scene-fields.tsx'
import { TalkFields } from './talk-fields.tsx'

export interface TypeProps {
  readonly activity: Activity
}

const parts: { readonly [type in ActivityType]?: Component<TypeProps> } = {
  talk: TalkFields,
  'go-round': GoRoundFields,
  gallery: GalleryFields,
  agreement: AgreementFields,
  present: PresentFields,
  plan: PlanFields,
  pulse: PulseFields,
  close: PulseFields,
  demo: SceneFields,
  check: CheckFields,
}

/** What only an activity of this type has. */
export function TypeFields(props: TypeProps) {
  return (
    <Show when={parts[props.activity.type]}>{(part) => <Dynamic component={part()} activity={props.activity} />}</Show>
  )
}

function GoRoundFields(props: TypeProps) {
  const preparing = usePreparing()
  const plan = () => props.activity.goRound ?? { question: props.activity.prompt, pass: true }
  const put = (change: Partial<ReturnType<typeof plan>>) =>
    preparing.change(props.activity.id, { goRound: { ...plan(), ...change } }, 'go-round')
  return (
    <Part title={t('prepare.go-round')}>
      <WordsField
        label={t('prepare.go-round.question')}
        words={plan().question}
        onWords={(question) => put({ question })}
      />
      <Tick label={t('prepare.go-round.pass')} on={plan().pass} onTick={(pass) => put({ pass })} />
    </Part>
  )
}

function GalleryFields(props: TypeProps) {
  const preparing = usePreparing()
  return (
    <Segments<'as-is' | 'jigsaw'>
      label={t('prepare.gallery')}
      value={props.activity.gallery?.regroup === undefined ? 'as-is' : 'jigsaw'}
      onChoose={(how) =>
        preparing.change(
          props.activity.id,
          { gallery: how === 'jigsaw' ? { regroup: { mode: 'jigsaw', size: 3 } } : {} },
          'gallery',
        )
      }
      options={(['as-is', 'jigsaw'] as const).map((value) => ({ value, label: t(`prepare.gallery.${value}`) }))}
    />
  )
}

function AgreementFields(props: TypeProps) {
  const preparing = usePreparing()
  return (
    <LineFields
      title={t('prepare.lines.agreement')}
      lines={props.activity.agreement?.lines ?? []}
      most={40}
      onLines={(lines) => preparing.change(props.activity.id, { agreement: { lines } }, 'lines')}
    />
  )
}

function PresentFields(props: TypeProps) {
  const preparing = usePreparing()
  return (
    <LineFields
      title={t('prepare.lines.present')}
      lines={props.activity.present?.cues ?? []}
      most={60}
      onLines={(cues) =>
        preparing.change(props.activity.id, { present: cues.length === 0 ? undefined : { cues } }, 'lines')
      }
    />
  )
}

function PlanFields(props: TypeProps) {
  const preparing = usePreparing()
  const plan = () => props.activity.plan ?? { cards: [], priorities: 3, places: [] }
  const put = (change: Partial<ReturnType<typeof plan>>, topic: string) =>
    preparing.change(props.activity.id, { plan: { ...plan(), ...change } }, topic)
  return (
    <>
      <LineFields
        title={t('prepare.lines.plan')}
        lines={plan().cards}
        most={40}
        onLines={(cards) => put({ cards }, 'cards')}
      />
      <LineFields
        title={t('prepare.lines.places')}
        lines={plan().places.map(({ title }) => title)}
        most={12}
        onLines={(lines) =>
          put({ places: lines.map((title, at) => ({ id: plan().places[at]?.id ?? newId(), title })) }, 'places')
        }
      />
      <NumberField
        label={t('prepare.plan.priorities')}
        value={plan().priorities}
        min={0}
        max={10}
        onNumber={(priorities) => put({ priorities }, 'priorities')}
      />
    </>
  )
}
