import { type Locale, locales, type Paper } from '@coreflect/workshop'
import { Show } from 'solid-js'
import { inWords, localeNames, t } from '../i18n/index.ts'
import { isOwnComputer } from '../net/address.ts'
import { Choice } from '../ui/choice.tsx'
import { Notice } from '../ui/notice.tsx'
import { Segments } from '../ui/segments.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import { type Choices, kindsOf, type PaperKind, type PaperSize, sizesOf } from './choices.ts'
import { activitiesWith } from './dealt.ts'
import { WholeField } from './whole-field.tsx'

interface ChoiceFieldsProps {
  readonly paper: Paper
  readonly choices: Choices
  readonly size: PaperSize
  readonly address: string
  readonly put: (change: Partial<Choices & { address: string | null }>) => void
}

const every = 'every'
const mostSets = 40
const mostTables = 60

/** What to print, for which activity, how often, how large and in which language. */
export function ChoiceFields(props: ChoiceFieldsProps) {
  const activities = () => activitiesWith(props.paper, props.choices.kind)
  const leads = () => props.choices.kind === 'tents' || props.choices.kind === 'join'
  const named = (round: number | undefined, title: string) =>
    round === undefined ? title : `${t('paper.sheet.round', { round })} · ${title}`
  return (
    <>
      <Choice<PaperKind>
        label={t('paper.what')}
        value={props.choices.kind}
        onChoose={(kind) => props.put({ kind, activity: null })}
        options={kindsOf(props.paper).map((value) => ({
          value,
          label: t(`paper.kind.${value}`),
          hint: t(`paper.about.${value}`),
        }))}
      />
      <Show when={activities().length > 0}>
        <Show when={activities().length > 1}>
          <Select
            label={t('paper.activity')}
            value={props.choices.activity ?? every}
            onChoose={(id) => props.put({ activity: id === every ? null : id })}
            options={[
              { value: every, label: t('paper.activity.all') },
              ...activities().map(({ id, title, practice }) => ({
                value: id,
                label: named(practice?.round, inWords(title)),
              })),
            ]}
          />
        </Show>
        <WholeField
          label={t('paper.sets')}
          value={props.choices.sets}
          most={mostSets}
          onNumber={(sets) => props.put({ sets })}
        />
      </Show>
      <Show when={props.choices.kind === 'tents'}>
        <WholeField
          label={t('paper.tables')}
          value={props.choices.tables}
          most={mostTables}
          onNumber={(tables) => props.put({ tables })}
        />
        <TextArea
          label={t('paper.names')}
          hint={t('paper.names.hint')}
          value={props.choices.names}
          maxLength={2000}
          rows={3}
          onText={(names) => props.put({ names })}
        />
      </Show>
      <Show when={leads()}>
        <TextField
          label={t('paper.address')}
          hint={t('paper.address.hint')}
          value={props.address}
          maxLength={200}
          inputmode="url"
          autocomplete="off"
          onText={(address) => props.put({ address })}
        />
        <Show when={worksHereAlone(props.address)}>
          <Notice>{t('paper.address.alone')}</Notice>
        </Show>
      </Show>
      <Segments<PaperSize>
        label={t('paper.size')}
        value={props.size}
        onChoose={(size) => props.put({ size })}
        options={sizesOf(props.choices.kind).map((value) => ({ value, label: t(`paper.size.${value}`) }))}
      />
      <Segments<Locale>
        label={t('paper.language')}
        value={props.choices.locale}
        onChoose={(locale) => props.put({ locale })}
        options={locales.map((value) => ({ value, label: localeNames[value], lang: value }))}
      />
    </>
  )
}

function worksHereAlone(address: string): boolean {
  return URL.canParse(address) && isOwnComputer(address)
}
