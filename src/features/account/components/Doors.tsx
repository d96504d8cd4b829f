import { Card, SectionTitle } from '@/components/Card'
import type { IconName } from '@/components/Icon'
import { ListItem } from '@/components/ListItem'
import { go } from '@/lib/navigate'

export interface Door {
  title: string
  icon: IconName
  path: string
  facts?: string | undefined
  params?: Record<string, string>
}

/** A group of pages one can open from 我的. */
export function Doors({ title, doors }: { title: string; doors: Door[] }) {
  if (doors.length === 0) return null
  return (
    <>
      <SectionTitle title={title} />
      <Card flush>
        {doors.map(({ title: text, icon, path, facts, params }) => (
          <ListItem
            key={path}
            title={text}
            icon={icon}
            {...(facts && { facts })}
            onTap={() => go(path, params)}
          />
        ))}
      </Card>
    </>
  )
}
