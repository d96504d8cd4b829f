import type { MemberDetail } from '@contract/member'
import { Card } from '@/components/Card'
import { ListItem } from '@/components/ListItem'
import { Tag } from '@/components/Tag'
import { go } from '@/lib/navigate'

const ROLE = { initiator: '发起人', coordinator: '协调人' } as const

/** 互助站: those that somebody started or coordinates. */
export function StationsCard({ stations }: { stations: MemberDetail['stations'] }) {
  if (stations.length === 0) return null
  return (
    <Card title="互助站" flush>
      {stations.map(({ id, name, role, isHead, left }) => (
        <ListItem
          key={`${id} ${role} ${left}`}
          icon="station"
          title={name}
          facts={[ROLE[role], isHead && '负责人'].filter(Boolean).join(' · ')}
          side={left && <Tag text="已卸任" />}
          onTap={() => go('/features/station/pages/detail', { id })}
        />
      ))}
    </Card>
  )
}
