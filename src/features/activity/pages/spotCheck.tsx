import type { SampledEntry, YearFigures } from '@contract/activity'
import { RULES } from '@contract/rules'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { type Column, DataList } from '@/components/DataList'
import { Empty } from '@/components/Empty'
import { Figures } from '@/components/Figure'
import { FilterChips } from '@/components/FilterChips'
import { Row } from '@/components/Row'
import { Screen } from '@/components/Screen'
import { Warning } from '@/components/Warning'
import { formatDay, toDay } from '@/lib/dates'
import { useAction } from '@/lib/useAction'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { SOURCE } from '../deskWords'
import { ENTRY, hoursWords } from '../hoursWords'
import { open } from '../paths'
import { facts } from '../words'

const YEARS = 3
/** Hours by code come from a scan or from six digits. */
const sourceWords = (source: SampledEntry['source']) =>
  source === 'code' ? '签到码' : SOURCE[source]
const nameOf = ({ name }: SampledEntry) => name ?? '登记在其他地方'

const COLUMNS: Column<SampledEntry>[] = [
  { key: 'name', title: '姓名', nowrap: true, render: nameOf },
  { key: 'title', title: '活动', render: ({ title }) => title },
  { key: 'day', title: '日期', nowrap: true, render: ({ day }) => formatDay(day) },
  { key: 'organiser', title: '组织单位', render: ({ organiserName }) => organiserName },
  {
    key: 'minutes',
    title: '时长',
    nowrap: true,
    align: 'right',
    render: ({ minutes }) => hoursWords(minutes),
    sortBy: ({ minutes }) => minutes,
  },
  { key: 'source', title: '来源', nowrap: true, render: ({ source }) => sourceWords(source) },
  { key: 'kind', title: '状态', nowrap: true, render: ({ kind }) => ENTRY[kind] },
  { key: 'by', title: '确认人', nowrap: true, render: ({ recordedBy }) => recordedBy },
]

function Year({ figures }: { figures: YearFigures }) {
  const { bySource, notes } = figures
  return (
    <Card title={`${figures.regionName} ${figures.year}年`}>
      <Figures
        items={[
          { name: '志愿服务活动', value: figures.activities, unit: '场' },
          { name: '参加的人', value: figures.people, unit: '人' },
          { name: '服务时长', value: Math.round(figures.minutes / 60), unit: '小时' },
          { name: '逾期未记录', value: figures.overdue, unit: '场' },
        ]}
      />
      <Row label="完成记录" value={`${figures.recorded} 场`} />
      <Row
        label="时长来源"
        value={`签到码 ${bySource.code}，协助 ${bySource.helper}，人工 ${bySource.manual}，系统签退 ${bySource.system}`}
      />
      <Row
        label="异议"
        value={`${figures.objections} 件，更正 ${figures.corrected} 件，维持 ${figures.upheld} 件`}
      />
      <Row
        label="培训和表彰"
        value={`培训 ${notes.training}，表彰 ${notes.award}，评价 ${notes.evaluation}，星级 ${notes.stars}`}
      />
      <Row
        label="服务记录单"
        value={`${figures.sheets} 张，盖章 ${figures.sealed} 张，不予盖章 ${figures.refused} 张`}
      />
    </Card>
  )
}

/** 记录抽查 (V-21): what a year has on record, and some of it by lot, to be looked at. */
function SpotCheck() {
  const { notes, account } = useStores()
  const now = Number(toDay().slice(0, 4))
  const [year, setYear] = useState(now)
  const [draw, setDraw] = useState(0)
  const regionId = account.me?.acting?.placeId ?? ''
  const { figures, sample } = notes
  const { screen } = useLoaded(async () => {
    const { acting } = await account.requireOffice()
    await notes.look(acting?.placeId ?? '', year, draw)
  }, figures !== undefined)
  const looking = useAction(notes.look)
  const look = (nextYear: number, nextDraw: number) => {
    setYear(nextYear)
    setDraw(nextDraw)
    void looking.run(regionId, nextYear, nextDraw)
  }
  return (
    <Screen title="记录抽查" {...screen}>
      <FilterChips
        label="年份"
        items={Array.from({ length: YEARS }, (_, back) => ({
          key: String(now - back),
          text: `${now - back}年`,
        }))}
        value={String(year)}
        onChange={(key) => look(Number(key), 0)}
      />
      {looking.error && <Warning text={looking.error} />}
      {figures && <Year figures={figures} />}
      {sample && sample.length > 0 ? (
        <>
          <DataList
            label="抽到的记录"
            rows={sample}
            columns={COLUMNS}
            keyOf={({ id }) => id}
            onOpen={({ activityId }) => open('detail', { id: activityId })}
            item={(row) => ({
              title: facts(nameOf(row), hoursWords(row.minutes)),
              facts: facts(row.title, formatDay(row.day), sourceWords(row.source)),
            })}
          />
          <Button
            kind="secondary"
            icon="refresh"
            text="换一批"
            busy={looking.isBusy}
            onTap={() => look(year, draw + 1)}
          />
        </>
      ) : (
        sample && (
          <Card>
            <Empty icon="doc" text="这一年还没有确认过的服务时长。" />
          </Card>
        )
      )}
      <Warning
        tone="info"
        text="随机抽取，同一批谁来看都一样。登记在其他地方的人，这里不显示姓名。"
        basis={`${RULES['V-21'].article}：${RULES['V-21'].says}`}
      />
    </Screen>
  )
}

export default observer(SpotCheck)
