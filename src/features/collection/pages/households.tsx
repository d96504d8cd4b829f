import type { Household } from '@contract/collection'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { type Column, DataList } from '@/components/DataList'
import { Empty } from '@/components/Empty'
import { Row } from '@/components/Row'
import { Screen } from '@/components/Screen'
import { Tag } from '@/components/Tag'
import { Warning } from '@/components/Warning'
import { useDesk } from '@/lib/useDesk'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { AddBuildingSheet } from '../components/AddBuildingSheet'
import { HouseholdSheet } from '../components/HouseholdSheet'
import { ImportCard } from '../components/ImportCard'
import { typedOf, yuan, yuanWords } from '../money'
import { open } from '../paths'
import { BASIS, facts, HOUSEHOLD, PROBLEM, receiptNumber } from '../words'
import '../index.scss'

const areaWords = ({ area }: Household) => (area ? `${typedOf(area)} 平方米` : undefined)
const receiptsOf = ({ receipts }: Household) =>
  receipts.map(({ number }) => receiptNumber(number)).join('、')

const COLUMNS: Column<Household>[] = [
  { key: 'label', title: '住户', render: ({ label }) => label },
  { key: 'owner', title: '户主', nowrap: true, render: ({ ownerName = '' }) => ownerName },
  {
    key: 'area',
    title: '专有面积（平方米）',
    align: 'right',
    render: ({ area }) => typedOf(area),
    sortBy: ({ area = 0 }) => area,
  },
  {
    key: 'share',
    title: '份额（元）',
    align: 'right',
    render: ({ shareFen }) => (shareFen ? yuan(shareFen) : ''),
    sortBy: ({ shareFen = 0 }) => shareFen,
  },
  {
    key: 'state',
    title: '状态',
    nowrap: true,
    render: ({ state }) => <Tag {...HOUSEHOLD[state]} />,
  },
  { key: 'receipt', title: '收据', nowrap: true, render: receiptsOf },
]

/** 住户和份额: while it is a draft, each change shows at once what everybody's share would be. */
function Households() {
  const { collections, doors } = useStores()
  const { id = '' } = useRouter().params
  const isDesk = useDesk()
  const collection = collections.find(id)
  const list = doors.of(id)
  const { screen } = useLoaded(() => doors.load(id), collection !== undefined && list !== undefined)
  const [isAdding, setAdding] = useState(false)
  const [edited, setEdited] = useState<Household>()
  if (!collection || !list) return <Screen title="住户和份额" {...screen} />
  const { items, problem } = list
  const isDraft = collection.can.edit
  const sum = items.reduce((total, { shareFen = 0 }) => total + shareFen, 0)
  const add = { text: '添加一幢楼', icon: 'plus' as const, onTap: () => setAdding(true) }
  const next = { text: '填好了', icon: 'check' as const, onTap: () => open('detail', { id }) }
  return (
    <Screen
      title="住户和份额"
      subtitle={`${collection.name} · ${items.length} 户`}
      {...screen}
      acts={
        isDraft && (
          <>
            <Button {...add} kind="secondary" />
            <Button {...next} />
          </>
        )
      }
      bottom={isDraft && !isDesk && <BottomBar main={next} second={add} />}
    >
      <Card title={BASIS[collection.basis]}>
        <Row label="应分摊" value={yuanWords(collection.gapFen)} />
        <Row label="各户合计" value={yuanWords(sum)} strong />
        {problem && <Warning text={PROBLEM[problem]} />}
        {isDraft && !problem && (
          <Warning tone="ok" text="各户份额相加正好等于应分摊的金额，一分不差。" />
        )}
      </Card>
      {isDraft && <ImportCard id={id} />}
      {items.length === 0 ? (
        <Card>
          <Empty icon="users" text="还没有住户。可以导入表格，或按楼栋添加。" />
        </Card>
      ) : (
        <DataList
          label="住户"
          rows={items}
          columns={COLUMNS}
          keyOf={(household) => household.id}
          {...(isDraft && { onOpen: setEdited })}
          item={(household) => ({
            title: household.label,
            facts: facts(
              household.ownerName,
              areaWords(household),
              household.shareFen ? `份额 ${yuanWords(household.shareFen)}` : undefined,
              receiptsOf(household) && `收据 ${receiptsOf(household)}`,
            ),
            ...(!isDraft && { below: <Tag {...HOUSEHOLD[household.state]} /> }),
          })}
        />
      )}
      <View>
        <AddBuildingSheet id={id} isOpen={isAdding} onClose={() => setAdding(false)} />
        <HouseholdSheet id={id} household={edited} onClose={() => setEdited(undefined)} />
      </View>
    </Screen>
  )
}

export default observer(Households)
