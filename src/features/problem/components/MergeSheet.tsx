import type { ProblemDetail } from '@contract/problem'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { ListItem } from '@/components/ListItem'
import { Sheet } from '@/components/Sheet'
import { Skeleton } from '@/components/Skeleton'
import { Warning } from '@/components/Warning'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { factsOf, STATE, titleOf } from '../words'

interface Props {
  isOpen: boolean
  problem: ProblemDetail
  busy: boolean
  error: string | undefined
  onMerge: (intoId: string) => void
  onClose: () => void
}

const CLOSED = ['solved', 'declined', 'merged']

/** 并入: which of those that are alike and still open is the same. */
export const MergeSheet = observer(function MergeSheet(props: Props) {
  const { isOpen, problem, busy, error, onMerge, onClose } = props
  const { problems } = useStores()
  const { run, isBusy } = useAction(problems.compare)
  const { id, stationId, words = '', place } = problem
  useEffect(() => {
    if (isOpen) void run({ stationId, words, exceptId: id, ...(place && { place }) })
  }, [isOpen, run, stationId, words, place, id])
  const rows = problems.similar.filter(({ state }) => !CLOSED.includes(state))
  return (
    <Sheet title="并入哪一个" isOpen={isOpen} onClose={onClose}>
      {error && <Warning text={error} />}
      {isBusy ? (
        <Skeleton />
      ) : rows.length === 0 ? (
        <Empty icon="search" text="站里没有相像而且还在办的问题。" />
      ) : (
        <Card flush>
          {rows.map((row) => (
            <ListItem
              key={row.id}
              title={titleOf(row)}
              facts={`${STATE[row.state].text} · ${factsOf(row)}`}
              onTap={() => !busy && onMerge(row.id)}
            />
          ))}
        </Card>
      )}
    </Sheet>
  )
})
