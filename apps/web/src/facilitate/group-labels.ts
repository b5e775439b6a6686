import type { View } from '@coreflect/workshop'
import { type Accessor, createMemo } from 'solid-js'

/** The number of a published group; 0 for one that is gone. */
export function createLabels(view: Accessor<View>): (group: string | null) => number {
  const labels = createMemo(() => new Map(view().groups.map(({ id, label }) => [id, label])))
  return (group) => labels().get(group ?? '') ?? 0
}
