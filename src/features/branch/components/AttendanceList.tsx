import type { Attendance } from '@contract/branch'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { FilterChips } from '@/components/FilterChips'
import { Icon } from '@/components/Icon'
import { SearchBar } from '@/components/SearchBar'
import { Tag } from '@/components/Tag'
import { Tap } from '@/components/Tap'
import { a11y } from '@/lib/a11y'
import { classNames } from '@/lib/classNames'
import type { Mark } from '../useMarks'
import { ATTENDANCE } from '../words'
import '../index.scss'

type Part = 'all' | 'open' | Mark

const MARKS: Mark[] = ['present', 'excused', 'absent']

interface Props {
  people: Attendance[]
  /** Given where the caller keeps the list. */
  onMark?: ((people: Attendance[], state: Mark) => void) | undefined
}

/** Who came: a tap on a word beside a name. */
export function AttendanceList({ people, onMark }: Props) {
  const [part, setPart] = useState<Part>('all')
  const [query, setQuery] = useState('')
  const isIn = (key: Part) => (person: Attendance) =>
    key === 'all' || (key === 'open' ? !person.state : person.state === key)
  const open = people.filter(isIn('open'))
  const shown = people.filter(isIn(part)).filter(({ name }) => name.includes(query.trim()))
  const parts: { key: Part; text: string }[] = [
    { key: 'all', text: '全部' },
    { key: 'open', text: '没登记' },
    ...MARKS.map((key) => ({ key, text: ATTENDANCE[key].text })),
  ]
  return (
    <Card>
      <FilterChips
        label="到会情况"
        items={parts.map((item) => ({ ...item, count: people.filter(isIn(item.key)).length }))}
        value={part}
        onChange={setPart}
      />
      {people.length > 12 && <SearchBar value={query} onChange={setQuery} placeholder="姓名" />}
      {onMark && open.length > 0 && (
        <Button
          small
          kind="secondary"
          icon="check"
          text={`没登记的 ${open.length} 人都到会`}
          onTap={() => onMark(open, 'present')}
        />
      )}
      {shown.map((person) => (
        <View key={person.id} className="br-person">
          <View className="br-inline">
            <Text>{person.name}</Text>
            {!person.hasVote && <Text className="br-inline__soft">无表决权</Text>}
          </View>
          {onMark ? (
            <Marks person={person} onMark={(state) => onMark([person], state)} />
          ) : (
            person.state && <Tag {...ATTENDANCE[person.state]} />
          )}
        </View>
      ))}
      {shown.length === 0 && <View className="br-text br-text--gap">没有这样的党员。</View>}
    </Card>
  )
}

interface MarksProps {
  person: Attendance
  onMark: (state: Mark) => void
}

function Marks({ person, onMark }: MarksProps) {
  return (
    <View className="br-states" {...a11y({ role: 'radiogroup', label: person.name })}>
      {MARKS.map((mark) => {
        const isOn = person.state === mark
        return (
          <Tap
            key={mark}
            role="radio"
            checked={isOn}
            label={`${person.name}${ATTENDANCE[mark].text}`}
            className={classNames('br-states__item', isOn && `br-states__item--${mark}`)}
            onTap={() => onMark(mark)}
          >
            {isOn && <Icon name={ATTENDANCE[mark].icon} />}
            <Text>{ATTENDANCE[mark].text}</Text>
          </Tap>
        )
      })}
    </View>
  )
}
