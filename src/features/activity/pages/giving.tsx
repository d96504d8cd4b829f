import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Confirm } from '@/components/Confirm'
import { Empty } from '@/components/Empty'
import { SwitchField } from '@/components/Field'
import { ListItem } from '@/components/ListItem'
import { Row } from '@/components/Row'
import { Screen } from '@/components/Screen'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { formatDate, formatDay, toDay } from '@/lib/dates'
import { useAction } from '@/lib/useAction'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { LogGivingSheet } from '../components/LogGivingSheet'
import { facts } from '../words'

/** 一件日常奉献 */
function GivingPage() {
  const { givings } = useStores()
  const { id = '' } = useRouter().params
  const giving = givings.find(id)
  const [sheet, setSheet] = useState<'log' | 'end'>()
  const close = () => setSheet(undefined)
  const { screen } = useLoaded(() => givings.load(id), giving !== undefined)
  const logging = useAction(async () => {
    await givings.log({ id, day: toDay() })
    toast('今天已打卡')
  })
  const publishing = useAction(async (isPublic: boolean) => {
    await givings.publish(id, isPublic)
    toast(isPublic ? '已公开，随时可以收回' : '已收回，别人看不到了')
  })
  const ending = useAction(async () => {
    await givings.end(id)
    close()
    toast('已结束，记录都还在')
  })
  if (!giving) return <Screen title="日常奉献" {...screen} />

  const { can, log, isDoneToday, isPublic } = giving
  const error = logging.error ?? publishing.error ?? ending.error
  const another = { text: '补记一天', onTap: () => setSheet('log') }
  return (
    <Screen
      column
      title={giving.title}
      {...screen}
      bottom={
        can.log && (
          <BottomBar
            main={{
              text: isDoneToday ? '今天已打卡' : '打卡',
              disabled: isDoneToday,
              busy: logging.isBusy,
              onTap: () => void logging.run(),
            }}
            second={another}
          />
        )
      }
    >
      {error && <Warning text={error} />}
      <Card>
        <Row label="谁在做" value={giving.personName} />
        <Row label="开始" value={formatDate(giving.startedOn)} />
        {giving.endedOn && <Row label="结束" value={formatDate(giving.endedOn)} />}
        <Row label="一共" value={`${giving.days} 天`} strong />
      </Card>
      {can.publish && (
        <Card title="公开">
          <SwitchField
            label="让别人看到"
            hint="别人会看到您的姓名、做什么和哪几天；备注不公开。随时可以收回。"
            value={isPublic}
            disabled={publishing.isBusy}
            onChange={(value) => void publishing.run(value)}
          />
        </Card>
      )}
      <Card title="哪几天" flush>
        {log.length === 0 && <Empty icon="calendar" text="还没有打过卡。" />}
        {log.map(({ day, note, minutes }) => (
          <ListItem
            key={day}
            title={formatDay(day)}
            facts={facts(note, minutes !== undefined && `${minutes} 分钟`)}
          />
        ))}
      </Card>
      {can.end && <Button kind="plain" text="不再记了" onTap={() => setSheet('end')} />}
      <LogGivingSheet giving={giving} isOpen={sheet === 'log'} onClose={close} />
      <Confirm
        isOpen={sheet === 'end'}
        title="结束这件日常奉献？"
        lost="以后不能再打卡；已经记下的都保留。"
        act="结束"
        busy={ending.isBusy}
        onConfirm={() => void ending.run()}
        onCancel={close}
      />
    </Screen>
  )
}

export default observer(GivingPage)
