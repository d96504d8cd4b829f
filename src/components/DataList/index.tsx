import { View } from '@tarojs/components'
import { type ComponentProps, useState } from 'react'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { ListItem } from '@/components/ListItem'
import { Table, type TableProps } from '@/components/Table'
import { useDesk } from '@/lib/useDesk'

export type { Column } from '@/components/Table'

/** More than this at once is slow on a cheap phone, and nobody reads it. */
const STEP = 40

interface Props<Row> extends TableProps<Row> {
  /** Which rows `onOpen` leads somewhere from; all, where it is not said. */
  isDoor?: (row: Row) => boolean
  /** The same row as one item of a card, for phones. */
  item: (row: Row) => Omit<ComponentProps<typeof ListItem>, 'onTap'>
  /** The rows come from the server page by page, and all that came are drawn. */
  more?: { isThere: boolean; busy: boolean; onMore: () => void }
}

/** One list, drawn as a table at a desk and as a card of items on a phone. */
export function DataList<Row>(props: Props<Row>) {
  const { rows, keyOf, item, onOpen, more, isDoor = () => true } = props
  const isDesk = useDesk()
  const [shown, setShown] = useState(STEP)
  const limit = more ? rows.length : isDesk ? Math.max(shown, 200) : shown
  const visible = rows.slice(0, limit)
  const left = rows.length - visible.length
  return (
    <View>
      {isDesk ? (
        <Table {...props} rows={visible} />
      ) : (
        <Card flush>
          {visible.map((row) => (
            <ListItem
              key={keyOf(row)}
              {...item(row)}
              onTap={onOpen && isDoor(row) ? () => onOpen(row) : undefined}
            />
          ))}
        </Card>
      )}
      {more?.isThere && (
        <Button kind="plain" text="加载更多" busy={more.busy} onTap={more.onMore} />
      )}
      {left > 0 && (
        <Button
          kind="plain"
          text={`再显示一些（还有 ${left} 条）`}
          onTap={() => setShown(limit + STEP)}
        />
      )}
    </View>
  )
}
