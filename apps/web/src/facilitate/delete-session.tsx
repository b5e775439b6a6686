import { For, type JSX, Show } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'
import { api, type SessionRow } from '../net/api.ts'
import { Button } from '../ui/button.tsx'
import { Problem } from '../ui/problem.tsx'
import { Confirm } from './confirm.tsx'
import { createDeletion, type Deletes } from './create-deletion.ts'
import { GoingList } from './going-list.tsx'

interface DeleteButtonProps {
  readonly deletes: Deletes
  readonly label: string
  readonly about: string
  /** The question. */
  readonly title: string
  /** What it is, in its own words. */
  readonly children: JSX.Element
  readonly underWay: boolean
  readonly onDeleted: () => void
}

/** Deletes after a question that says how much goes. */
function DeleteButton(props: DeleteButtonProps) {
  const deletion = createDeletion(props)
  return (
    <>
      <Button
        look="plain"
        class="-ml-5"
        disabled={deletion.busy()}
        aria-label={props.about}
        onClick={() => void deletion.ask()}
      >
        {deletion.busy() && !deletion.asking() ? t('facilitate.delete.looking') : props.label}
      </Button>
      <Show when={deletion.problem()}>
        <Problem code={deletion.problem()} />
      </Show>
      <Confirm
        open={deletion.asking()}
        title={props.title}
        go={t('facilitate.delete.go')}
        onGo={() => void deletion.go()}
        onClose={deletion.close}
      >
        {props.children}
        <Show when={props.underWay}>
          <p>{t('facilitate.delete.under-way')}</p>
        </Show>
        <p>{t('facilitate.delete.goes')}</p>
        <GoingList going={deletion.going()} />
        <p class="text-ink-soft">{t('facilitate.delete.told')}</p>
      </Confirm>
    </>
  )
}

interface DeleteSessionProps {
  readonly row: SessionRow
  /** All that stand beside it in its programme, itself among them. */
  readonly programme: readonly SessionRow[]
  readonly isUnderWay: (row: SessionRow) => boolean
  /** Is told in a sentence what is gone. */
  readonly onDeleted: (said: string) => void
}

/** Deletes a workshop, or the whole programme that it belongs to. Only its lead is offered this. */
export function DeleteSession(props: DeleteSessionProps) {
  const title = () => inWords(props.row.title)
  return (
    <div class="relative z-10 grid justify-items-start gap-x-8 gap-y-2 sm:flex sm:flex-wrap">
      <DeleteButton
        deletes={api.deletion(props.row.id, 'session')}
        label={t('facilitate.delete.button')}
        about={t('facilitate.delete.about', { title: title() })}
        title={t('facilitate.delete.title')}
        underWay={props.isUnderWay(props.row)}
        onDeleted={() => props.onDeleted(t('facilitate.delete.gone', { title: title() }))}
      >
        <p class="font-bold">{title()}</p>
      </DeleteButton>
      <Show when={props.programme.length > 1 && props.programme.every(({ lead }) => lead)}>
        <DeleteButton
          deletes={api.deletion(props.row.id, 'programme')}
          label={t('facilitate.delete.programme.button')}
          about={t('facilitate.delete.programme.about', { title: title() })}
          title={t('facilitate.delete.programme.title')}
          underWay={props.programme.some(props.isUnderWay)}
          onDeleted={() => props.onDeleted(t('facilitate.delete.programme.gone', { title: title() }))}
        >
          <p>{t('facilitate.delete.programme.text')}</p>
          <ul class="list-disc pl-6 font-bold">
            <For each={props.programme}>{(row) => <li>{inWords(row.title)}</li>}</For>
          </ul>
        </DeleteButton>
      </Show>
    </div>
  )
}
