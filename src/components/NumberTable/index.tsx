import { View } from '@tarojs/components'
import { a11y } from '@/lib/a11y'
import './index.scss'

interface Props {
  label: string
  heads: string[]
  rows: { key: string; cells: string[] }[]
}

/** The numbers of a chart as a table, for reading aloud and for copying; the first column names. */
export function NumberTable({ label, heads, rows }: Props) {
  return (
    <View className="numbers" {...a11y({ role: 'table', label })}>
      <View className="numbers__row numbers__row--head" {...a11y({ role: 'row' })}>
        {heads.map((head) => (
          <View key={head} className="numbers__cell" {...a11y({ role: 'columnheader' })}>
            {head}
          </View>
        ))}
      </View>
      {rows.map(({ key, cells }) => (
        <View key={key} className="numbers__row" {...a11y({ role: 'row' })}>
          {cells.map((cell, index) => (
            <View
              key={heads[index]}
              className="numbers__cell"
              {...a11y({ role: index === 0 ? 'rowheader' : 'cell' })}
            >
              {cell}
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}
