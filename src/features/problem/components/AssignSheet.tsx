import type { ProblemDetail } from '@contract/problem'
import { Card } from '@/components/Card'
import { ListItem } from '@/components/ListItem'
import { Sheet } from '@/components/Sheet'
import { Warning } from '@/components/Warning'

interface Props {
  isOpen: boolean
  problem: ProblemDetail
  busy: boolean
  error: string | undefined
  onAssign: (personId: string) => void
  onClose: () => void
}

/** 分派: one of the station's own people. */
export function AssignSheet({ isOpen, problem, busy, error, onAssign, onClose }: Props) {
  const { coordinators = [], assigneeName } = problem
  return (
    <Sheet title="分派给谁" isOpen={isOpen} onClose={onClose}>
      {error && <Warning text={error} />}
      <Card flush>
        {coordinators.map(({ id, name }) => (
          <ListItem
            key={id}
            icon="me"
            title={name}
            {...(name === assigneeName && { facts: '现在由这位协调人办理' })}
            onTap={() => !busy && onAssign(id)}
          />
        ))}
      </Card>
    </Sheet>
  )
}
