import { Card } from '@/components/Card'
import type { IconName } from '@/components/Icon'
import { ListItem } from '@/components/ListItem'
import { Sheet } from '@/components/Sheet'

export interface MoreAct {
  icon: IconName
  title: string
  facts?: string
  onTap: () => void
}

interface Props {
  isOpen: boolean
  acts: MoreAct[]
  onClose: () => void
}

/** The acts that are seldom needed. */
export function MoreSheet({ isOpen, acts, onClose }: Props) {
  return (
    <Sheet title="更多办理" isOpen={isOpen} onClose={onClose}>
      <Card flush>
        {acts.map(({ onTap, ...item }) => (
          <ListItem
            key={item.title}
            {...item}
            onTap={() => {
              onClose()
              onTap()
            }}
          />
        ))}
      </Card>
    </Sheet>
  )
}
