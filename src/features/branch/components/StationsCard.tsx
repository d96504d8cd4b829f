import type { BranchDetail } from '@contract/branch'
import { Card } from '@/components/Card'
import { ListItem } from '@/components/ListItem'
import { Tag } from '@/components/Tag'
import { go } from '@/lib/navigate'

/** 互助站: the one that the branch works with, and those that its members keep. */
export function StationsCard({ branch }: { branch: BranchDetail }) {
  const { stations, tiedStation } = branch
  const others = stations.filter(({ id }) => id !== tiedStation?.id)
  const peopleAt = (id: string) => stations.find((one) => one.id === id)?.people ?? []
  if (!tiedStation && others.length === 0) return null
  const open = (id: string) => go('/features/station/pages/detail', { id })
  const factsOf = (people: string[]) =>
    people.length > 0 ? `本支部党员：${people.join('、')}` : '一起办这项改造'
  return (
    <Card title="互助站" flush>
      {tiedStation && (
        <ListItem
          icon="station"
          title={tiedStation.name}
          facts={factsOf(peopleAt(tiedStation.id))}
          side={<Tag tone="info" icon="check" text="已关联" />}
          onTap={() => open(tiedStation.id)}
        />
      )}
      {others.map(({ id, name, people }) => (
        <ListItem
          key={id}
          icon="station"
          title={name}
          facts={factsOf(people)}
          onTap={() => open(id)}
        />
      ))}
    </Card>
  )
}
