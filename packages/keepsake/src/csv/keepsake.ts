import { outline } from '@coreflect/board'
import type { KeepsakeData } from '../data.ts'
import { csvOf } from './cell.ts'

/** Columns of a keepsake's CSV, the same in every language. `part` says what a row is. */
const KEEPSAKE_COLUMNS = ['part', 'round', 'group', 'heading', 'tag', 'text', 'link'] as const

/** What was offered, plenary and one's own as rows, in the order of the keepsake. */
export function keepsakeCsv(data: KeepsakeData): string {
  type Row = readonly [string, number | null, number | null, string, string, string, string]
  const own: readonly Row[] =
    data.own === null
      ? []
      : [
          ['takeaway', null, null, '', '', data.own.takeaway, ''],
          ['page', null, null, '', '', data.own.page, ''],
          ...data.own.observations.map((one): Row => ['observation', one.round, null, '', one.kind, one.text, '']),
        ]
  const boards = data.boards.flatMap(({ round, label, items }) =>
    outline(items).flatMap(({ frame, items: held }) =>
      held.map((item): Row => ['board', round, label, frame?.text ?? '', item.kind, item.text, '']),
    ),
  )
  const rows: readonly Row[] = [
    ...own,
    ...boards,
    ...data.themes.flatMap(({ title, cards }) =>
      cards.map((card): Row => ['theme', card.round, null, title, card.tag, card.text, '']),
    ),
    ...data.loose.map((card): Row => ['theme', card.round, null, '', card.tag, card.text, '']),
    ...data.agreement.map((text): Row => ['agreement', null, null, '', '', text, '']),
    ...data.resources.map(({ title, link }): Row => ['resource', null, null, '', '', title, link ?? '']),
  ]
  return csvOf([KEEPSAKE_COLUMNS, ...rows.filter((row) => row[5].trim() !== '')])
}
