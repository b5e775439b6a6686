import type { ColumnDataType, RawBuilder } from 'kysely'

/** How a database spells the columns and tables that the two do not spell alike. */
export interface ColumnKinds {
  readonly bytes: ColumnDataType
  /** A whole number up to 2^53: times in ms and sequence numbers. */
  readonly long: ColumnDataType
  /** What stands after a table's columns. */
  readonly table: RawBuilder<unknown>
  /** As `table`, for a table of small rows that are read in the order of their key. */
  readonly clustered: RawBuilder<unknown>
}
