import { Card } from '@/components/Card'
import { ListItem } from '@/components/ListItem'
import { Warning } from '@/components/Warning'
import type { Persona } from '@/lib/session'

interface Props {
  personas: Persona[]
  onEnter: (key: string) => void
}

/** 演示登录: the people of the demonstration, as whom anyone may look around. */
export function PersonaList({ personas, onEnter }: Props) {
  return (
    <Card title="演示登录">
      <Warning tone="info" text="这是演示环境，人和事都是虚构的。选一个人，看看他（她）的一天。" />
      {personas.map(({ key, name, title, note }) => (
        <ListItem
          key={key}
          icon="me"
          title={`${name} · ${title}`}
          facts={note}
          onTap={() => onEnter(key)}
        />
      ))}
    </Card>
  )
}
