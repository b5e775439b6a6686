import type { DocView } from '@coreflect/workshop'
import { t } from '../i18n/index.ts'

/** What a group's board is called: with its round, or without for groups of a talk. */
export function boardName({ group }: Pick<DocView, 'group'>): string {
  const label = group?.label ?? 0
  const round = group?.round ?? 0
  return round > 0 ? t('board.tab.choice', { round, label }) : t('board.tab.talk', { label })
}
