import { type KeyboardEvent, type MouseEvent, useRef } from 'react'
import { classNames } from '@/lib/classNames'
import { useSorted } from './sort'
import type { Column, TableProps } from './types'
import './index.scss'

export type { Column, TableProps } from './types'

/** A list at a desk: sorted by its heads, walked with the arrows, ticked with the space bar. */
export function Table<Row>(props: TableProps<Row>) {
  const { label, columns, rows, keyOf, activeKey, onOpen, selected, onSelect } = props
  const { sorted, order, sort } = useSorted(rows, columns)
  const lastTicked = useRef(0)

  const tick = (index: number, isRange: boolean) => {
    const next = new Set(selected)
    const isOn = !next.has(keyOf(sorted[index] as Row))
    const from = isRange ? Math.min(lastTicked.current, index) : index
    const to = isRange ? Math.max(lastTicked.current, index) : index
    for (const row of sorted.slice(from, to + 1)) {
      if (isOn) next.add(keyOf(row))
      else next.delete(keyOf(row))
    }
    lastTicked.current = index
    onSelect?.(next)
  }

  const walk = (event: KeyboardEvent<HTMLTableRowElement>, row: Row, index: number) => {
    const step = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling' } as const
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = event.currentTarget[step[event.key]]
      if (next instanceof HTMLElement) next.focus()
    } else if (event.key === 'Enter') onOpen?.(row)
    else if (event.key === ' ' && onSelect) tick(index, event.shiftKey)
    else return
    event.preventDefault()
  }

  const allTicked = rows.length > 0 && rows.every((row) => selected?.has(keyOf(row)))
  const tickAll = () => onSelect?.(new Set(allTicked ? [] : rows.map(keyOf)))

  return (
    <table className="table" aria-label={label}>
      <thead>
        <tr>
          {onSelect && (
            <th className="table__tick">
              <input
                className="table__box"
                type="checkbox"
                aria-label="全选"
                checked={allTicked}
                onChange={tickAll}
              />
            </th>
          )}
          {columns.map((column) => (
            <HeadCell key={column.key} column={column} order={order} onSort={sort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted.map((row, index) => {
          const key = keyOf(row)
          const isTicked = selected?.has(key) ?? false
          const stop = (event: MouseEvent) => {
            event.stopPropagation()
            tick(index, event.shiftKey)
          }
          return (
            <tr
              key={key}
              tabIndex={index === 0 || key === activeKey ? 0 : -1}
              aria-selected={isTicked || key === activeKey}
              className={classNames(
                'table__row',
                (isTicked || key === activeKey) && 'table__row--on',
              )}
              onClick={() => onOpen?.(row)}
              onKeyDown={(event) => walk(event, row, index)}
            >
              {onSelect && (
                <td className="table__tick">
                  <input
                    className="table__box"
                    type="checkbox"
                    aria-label="选中"
                    checked={isTicked}
                    tabIndex={-1}
                    readOnly
                    onClick={stop}
                  />
                </td>
              )}
              {columns.map(({ key: name, render, align, nowrap }) => (
                <td
                  key={name}
                  className={classNames(align && 'table__right', nowrap && 'table__line')}
                >
                  {render(row)}
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

interface HeadProps<Row> {
  column: Column<Row>
  order: { key: string; isDown: boolean } | null
  onSort: (key: string) => void
}

function HeadCell<Row>({ column: { key, title, align, sortBy }, order, onSort }: HeadProps<Row>) {
  const isSorted = order?.key === key
  const direction = order?.isDown ? 'descending' : 'ascending'
  const arrow = isSorted ? (order.isDown ? '↓' : '↑') : ''
  return (
    <th className={align && 'table__right'} aria-sort={isSorted ? direction : undefined}>
      {sortBy ? (
        <button type="button" className="table__sort" onClick={() => onSort(key)}>
          {title} {arrow}
        </button>
      ) : (
        title
      )}
    </th>
  )
}
