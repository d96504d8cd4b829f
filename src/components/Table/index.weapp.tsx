import type { TableProps } from './types'

export type { Column, TableProps } from './types'

/** There are no desks in WeChat: DataList shows cards there. */
export function Table<Row>(_props: TableProps<Row>) {
  return null
}
