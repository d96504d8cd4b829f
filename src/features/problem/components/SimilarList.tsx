import type { Problem } from '@contract/problem'
import { View } from '@tarojs/components'
import { ListItem } from '@/components/ListItem'
import { Warning } from '@/components/Warning'
import { open } from '../paths'
import { factsOf, STATE, titleOf } from '../words'

/** What neighbours have brought of the same, shown while somebody writes; opening one keeps what was typed. */
export function SimilarList({ rows }: { rows: Problem[] }) {
  if (rows.length === 0) return null
  return (
    <View>
      <Warning tone="info" text="可能有邻居提过了。如果是同一件事，打开看看进展就行。" />
      {rows.map((problem) => (
        <ListItem
          key={problem.id}
          title={titleOf(problem)}
          facts={`${STATE[problem.state].text} · ${factsOf(problem)}`}
          onTap={() => open('detail', { id: problem.id })}
        />
      ))}
    </View>
  )
}
