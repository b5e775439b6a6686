import type { Paper, PaperTable } from '@coreflect/workshop'
import { For, Show } from 'solid-js'
import { QrCode } from '../../ui/qr-code.tsx'
import type { Choices } from '../choices.ts'
import { tablesOf } from '../dealt.ts'
import type { Speech } from '../speech.ts'
import { plainAddress, spelled } from './address-words.ts'

interface TableTentsProps {
  readonly paper: Paper
  readonly choices: Pick<Choices, 'tables' | 'names'>
  readonly speech: Speech
  readonly code: string
  readonly address: string
}

/** A tent for each table: a sheet that is folded once stands with a face to each side. */
export function TableTents(props: TableTentsProps) {
  return (
    <For each={tablesOf(props.choices)}>
      {(table) => (
        <article class="sheet sheet-tent">
          <div class="tent-face tent-back" aria-hidden="true">
            <Face table={table} {...props} />
          </div>
          <p class="tent-fold">{props.speech.text('paper.sheet.fold')}</p>
          <div class="tent-face">
            <Face table={table} {...props} />
          </div>
        </article>
      )}
    </For>
  )
}

function Face(props: TableTentsProps & { readonly table: PaperTable }) {
  const link = () => `${props.address}/join/${props.code}?table=${props.table.label}`
  return (
    <>
      <div class="tent-who">
        <p class="tent-word">{props.speech.text('paper.sheet.table')}</p>
        <p class="tent-number">{props.table.label}</p>
        <Show when={props.table.place}>
          {(name) => (
            <p class="tent-name" dir="auto">
              {name()}
            </p>
          )}
        </Show>
      </div>
      <QrCode text={link()} class="tent-qr" />
      <div class="tent-way">
        <p class="tent-code">
          <span>{props.speech.text('paper.sheet.code')}</span> <strong>{spelled(props.code)}</strong>
        </p>
        <p class="tent-how">{props.speech.text('paper.sheet.scan', { address: plainAddress(props.address) })}</p>
      </div>
    </>
  )
}
