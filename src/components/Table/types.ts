import type { ReactNode } from 'react'

export interface Column<Row> {
  key: string
  title: string
  render: (row: Row) => ReactNode
  /** Makes the column sortable, by what this answers. */
  sortBy?: (row: Row) => string | number
  align?: 'right'
  /** Short words stay on one line: names, states. */
  nowrap?: boolean
}

export interface TableProps<Row> {
  /** What the list holds, for screen readers. */
  label: string
  columns: Column<Row>[]
  rows: Row[]
  keyOf: (row: Row) => string
  /** The row shown beside the list. */
  activeKey?: string | undefined
  onOpen?: ((row: Row) => void) | undefined
  /** With it, rows can be ticked. */
  selected?: ReadonlySet<string> | undefined
  onSelect?: ((keys: Set<string>) => void) | undefined
}
