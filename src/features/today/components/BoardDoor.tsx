import { Card } from '@/components/Card'
import { ListItem } from '@/components/ListItem'
import { go } from '@/lib/navigate'

/** The way of an office to the figures of its place, below what there is to do. */
export function BoardDoor({ placeName }: { placeName: string }) {
  return (
    <Card flush>
      <ListItem
        icon="chart"
        title="看板"
        facts={`${placeName}的组织、党员、支部和公益服务`}
        onTap={() => go('/features/dashboard/pages/place')}
      />
    </Card>
  )
}
