import { useMemo, useState } from 'react'
import type { Column } from './types'

const collator = new Intl.Collator('zh-CN', { numeric: true })

interface Order {
  key: string
  isDown: boolean
}

/** The rows in the chosen order; choosing the same column again turns it round. */
export function useSorted<Row>(rows: Row[], columns: Column<Row>[]) {
  const [order, setOrder] = useState<Order | null>(null)
  const sorted = useMemo(() => {
    const by = columns.find(({ key }) => key === order?.key)?.sortBy
    if (!by || !order) return rows
    const direction = order.isDown ? -1 : 1
    return [...rows].sort((a, b) => direction * compare(by(a), by(b)))
  }, [rows, columns, order])
  const sort = (key: string) =>
    setOrder((now) => ({ key, isDown: now?.key === key ? !now.isDown : false }))
  return { sorted, order, sort }
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collator.compare(String(a), String(b))
}
