import { Card } from '@/components/Card'
import { ListItem } from '@/components/ListItem'
import { go } from '@/lib/navigate'
import { INBOX } from '@/lib/tabs'

/** At the head of the day: that there is something to read. Nothing new takes no room. */
export function InboxDoor({ unread }: { unread: number }) {
  if (unread === 0) return null
  return (
    <Card flush>
      <ListItem icon="bell" title={`${unread} 条新通知`} onTap={() => go(INBOX)} />
    </Card>
  )
}
