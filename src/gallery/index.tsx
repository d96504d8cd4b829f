import { View } from '@tarojs/components'
import { useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { Button } from '@/components/Button'
import { Card, SectionTitle } from '@/components/Card'
import { Confirm } from '@/components/Confirm'
import { DataList } from '@/components/DataList'
import { Done } from '@/components/Done'
import { Empty } from '@/components/Empty'
import { ErrorPanel } from '@/components/ErrorPanel'
import {
  ChipsField,
  DateField,
  SelectField,
  SwitchField,
  TextArea,
  TextField,
} from '@/components/Field'
import { Figures } from '@/components/Figure'
import { FilterChips } from '@/components/FilterChips'
import { ListItem } from '@/components/ListItem'
import { PhotoPicker } from '@/components/PhotoGrid'
import { PrintArea } from '@/components/PrintArea'
import { Progress } from '@/components/Progress'
import { QrCode } from '@/components/QrCode'
import { Row } from '@/components/Row'
import { Screen } from '@/components/Screen'
import { SearchBar } from '@/components/SearchBar'
import { Sheet } from '@/components/Sheet'
import { Skeleton } from '@/components/Skeleton'
import { Steps } from '@/components/Steps'
import { Tag } from '@/components/Tag'
import { Timeline } from '@/components/Timeline'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'

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

function Detail() {
  return (
    <View>
      <Row label="组织关系所在" value="区城建设计院党支部" />
      <Row label="服务时长" value="46 小时（12 次）" />
      <History />
      <Button text="布置任务" onTap={() => undefined} />
    </View>
  )
}

function History() {
  return (
    <Timeline
      items={[
        { key: '1', title: '完成 8 号楼车位图', facts: '11月21日 · 2 张图' },
        { key: '2', title: '公益月 屋顶查漏，3 小时 12 分', facts: '11月15日 · 扫码签到签退' },
        { key: '3', title: '由周敏任命为组长', facts: '7月6日' },
        { key: '4', title: '验收', facts: '12月1日', ahead: true },
      ]}
    />
  )
}

function Today() {
  return (
    <>
      <Card urgent title="公益月 · 桶边督导" side={<Tag tone="brand" text="进行中" />}>
        <View>14:00–16:00 · 港城花园东门 · 已到 18 人</View>
        <Button
          text="签到"
          icon="scan"
          onTap={() => toast('没有信号：签到已保存在手机里', 'warn')}
        />
      </Card>
      <SectionTitle title="等我处理" side="3 件" />
      <Card flush>
        <ListItem
          title="7 号楼 2 单元入户说明"
          facts="政策宣传组 · 3 户有顾虑"
          date={{ top: '今天', main: '18', bottom: '时前', urgent: true }}
          side={<Tag tone="warn" text="今天到期" />}
        />
        <ListItem
          title="确认上周 12 人的服务时长"
          facts="还剩 2 个工作日"
          date={{ top: '11月', main: '25', bottom: '周三' }}
          side={<Tag tone="info" text="待确认" />}
          onTap={() => undefined}
        />
      </Card>
      <Card side={<Tag tone="ok" text="运行中 · 第 142 天" />} title="概况">
        <Figures
          items={[
            { value: 86, unit: '名', name: '党员' },
            {
              value: 153,
              unit: '/218',
              name: '党员占比',
              definition: '互助站发起人和协调人中的党员人数，除以发起人和协调人总人数。',
              asOf: '截至 11月23日 14:00',
            },
            { value: 700, unit: '项', name: '解决问题', qualifier: '逾' },
          ]}
        />
      </Card>
      <Warning text="超过 50 人，已说明理由；建议分设党小组。" basis="支部工作条例 第四条" />
      <Card title="按户数" side="应参与 802 户">
        <Progress
          label="参与 691 户"
          value={691}
          total={802}
          text="86.2%"
          note="需要 535 户（2/3）"
          mark={2 / 3}
          tone="info"
        />
        <Progress
          label="同意 583 户"
          value={583}
          total={691}
          text="84.4%"
          note="需要 519 户（参与户的 3/4）"
          mark={3 / 4}
        />
        <ListItem
          icon="users"
          title="设计规划组"
          facts="19 人 · 组长 何建国"
          below={<Progress value={9} total={9} />}
        />
        <History />
      </Card>
    </>
  )
}

function Form() {
  const [text, setText] = useState('')
  const [chips, setChips] = useState(['1'])
  const [isOn, setOn] = useState(true)
  return (
    <Card title="表单">
      <Steps names={['基本情况', '党员', '核对']} current={1} />
      <TextField
        label="支部名称"
        value={text}
        onChange={setText}
        placeholder="例如：港城花园临时党支部"
        error="请填写支部名称"
      />
      <TextField
        label="补贴金额"
        value="1200"
        unit="元"
        type="digit"
        onChange={() => undefined}
        optional
        hint="没有补贴就不填"
      />
      <TextArea label="理由" value={text} onChange={setText} placeholder="为什么超过 50 人" />
      <SelectField
        label="社区"
        value=""
        onChange={() => undefined}
        options={[{ value: '1', text: '后大街社区' }]}
      />
      <DateField label="成立日期" value="2026-07-04" onChange={() => undefined} />
      <ChipsField
        label="任务组"
        value={chips}
        onChange={setChips}
        options={[
          { value: '1', text: '政策宣传' },
          { value: '2', text: '设计规划' },
        ]}
      />
      <SwitchField label="长辈版" hint="字更大，按钮更大" value={isOn} onChange={setOn} />
      <PhotoPicker photos={[]} onAdd={() => undefined} onRemove={() => undefined} />
      <Button kind="danger" text="退出支部" icon="logout" onTap={() => undefined} />
      <Button text="正在提交" busy onTap={() => undefined} />
      <Button text="不能提交" disabled onTap={() => undefined} />
    </Card>
  )
}

function States() {
  return (
    <>
      <Card>
        <Done
          title="已签到"
          text="14:02 · 公益月 桶边督导"
          note="现场二维码可以证明签到时间，稍后送出也算数"
        />
      </Card>
      <Card>
        <Empty
          text="还没有任务。组长布置后会出现在这里。"
          act={{ text: '看看全组任务', onTap: () => undefined }}
        />
      </Card>
      <Card>
        <ErrorPanel text="网络不通，没有加载出来。请检查网络后重试。" onRetry={() => undefined} />
      </Card>
      <Skeleton rows={1} />
      <PrintArea
        title="志愿服务记录单"
        subtitle="编号 2026-1123-07"
        link={{ url: 'https://example.cn/v/abc', label: '扫码核验' }}
      >
        <Row label="姓名" value="何建国" />
      </PrintArea>
      <QrCode text="PIONEER-CHECKIN-0123456789" label="签到码 14:02:30" />
    </>
  )
}
