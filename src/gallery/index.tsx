import { useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { Button } from '@/components/Button'
import { SectionTitle } from '@/components/Card'
import { Confirm } from '@/components/Confirm'
import { DataList } from '@/components/DataList'
import { DateField, TextField } from '@/components/Field'
import { FilterChips } from '@/components/FilterChips'
import { Screen } from '@/components/Screen'
import { SearchBar } from '@/components/SearchBar'
import { Sheet } from '@/components/Sheet'
import { Tag } from '@/components/Tag'
import { toast } from '@/components/Toast'
import { Detail } from './Detail'
import { Form } from './Form'
import { States } from './States'
import { Today } from './Today'

const PEOPLE = [
  { id: '1', name: '陈立群', group: '质量监理', home: '后大街社区党委', hours: 31, late: 0 },
  { id: '2', name: '何建国', group: '设计规划', home: '区城建设计院党支部', hours: 46, late: 0 },
  { id: '3', name: '陆小燕', group: '未分组', home: '区第一小学党支部', hours: 0, late: 1 },
  { id: '4', name: '林志远', group: '进度协调', home: '炼化机关党支部', hours: 52, late: 2 },
]

/** Every shared part on one page, to be looked at. Built only with PIONEER_GALLERY=1. */
export default function Gallery() {
  const [open, setOpen] = useState<'none' | 'sheet' | 'confirm'>('none')
  const [filter, setFilter] = useState('all')
  const [picked, setPicked] = useState(new Set(['2']))
  const [active, setActive] = useState('2')
  return (
    <Screen
      title="港城花园临时党支部"
      subtitle="组织关系不动，自愿加入 · 更新于 14:03"
      chip="支部书记"
      acts={
        <>
          <Button
            kind="secondary"
            text="导出"
            icon="download"
            onTap={() => toast('已导出 86 人')}
          />
          <Button text="邀请党员" onTap={() => setOpen('sheet')} />
        </>
      }
      aside={{
        title: PEOPLE.find(({ id }) => id === active)?.name ?? '',
        content: <Detail />,
        onClose: () => setActive(''),
      }}
      bottom={
        <BottomBar
          second={{ text: '解散支部', onTap: () => setOpen('confirm') }}
          main={{ text: '布置任务', onTap: () => setOpen('sheet') }}
        />
      }
    >
      <Today />
      <SectionTitle title="党员" side="共 86 人" onSide={() => undefined} />
      <SearchBar value="" onChange={() => undefined} placeholder="姓名、拼音、手机后四位" />
      <FilterChips
        value={filter}
        onChange={setFilter}
        items={[
          { key: 'all', text: '全部', count: 86 },
          { key: 'none', text: '未分组', count: 3 },
          { key: 'a', text: '政策宣传', count: 24 },
          { key: 'b', text: '设计规划', count: 19 },
        ]}
      />
      <DataList
        label="党员"
        rows={PEOPLE}
        keyOf={({ id }) => id}
        activeKey={active}
        onOpen={({ id }) => setActive(id)}
        selected={picked}
        onSelect={setPicked}
        item={({ name, group, hours, late }) => ({
          title: name,
          facts: `${group} · ${hours} 小时`,
          side: late ? <Tag tone="warn" text={`逾期 ${late}`} /> : <Tag tone="ok" text="活跃" />,
        })}
        columns={[
          { key: 'name', title: '姓名', render: (row) => row.name, sortBy: (row) => row.name },
          { key: 'group', title: '任务组', render: (row) => row.group, sortBy: (row) => row.group },
          { key: 'home', title: '组织关系所在', render: (row) => row.home },
          {
            key: 'hours',
            title: '服务时长',
            align: 'right',
            render: (row) => `${row.hours} 小时`,
            sortBy: (row) => row.hours,
          },
          {
            key: 'state',
            title: '状态',
            render: ({ late }) =>
              late ? <Tag tone="warn" text={`逾期 ${late}`} /> : <Tag tone="ok" text="活跃" />,
          },
        ]}
      />
      <Form />
      <States />
      <Sheet
        title="布置任务"
        isOpen={open === 'sheet'}
        onClose={() => setOpen('none')}
        act={<Button text="布置" onTap={() => setOpen('none')} />}
      >
        <TextField label="任务" value="7 号楼 2 单元入户说明" onChange={() => undefined} />
        <DateField label="截止日期" value="2026-11-25" onChange={() => undefined} />
      </Sheet>
      <Confirm
        isOpen={open === 'confirm'}
        title="解散港城花园临时党支部？"
        lost="任务和会议不能再修改，只能查看。86 名党员的组织关系不受影响。"
        act="解散"
        onConfirm={() => setOpen('none')}
        onCancel={() => setOpen('none')}
      />
    </Screen>
  )
}
