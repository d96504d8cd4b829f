import type { Giving } from '@contract/activity'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { Screen } from '@/components/Screen'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { toDay } from '@/lib/dates'
import { useAction } from '@/lib/useAction'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { GivingCard } from '../components/GivingCard'
import { StartGivingSheet } from '../components/StartGivingSheet'
import { open } from '../paths'

/** 日常奉献: the third tap of the day is 打卡 (我的 → 日常奉献 → 打卡). */
function Givings() {
  const { givings } = useStores()
  const { own } = givings
  const [isStarting, setStarting] = useState(false)
  const { screen } = useLoaded(givings.loadOwn, own !== undefined)
  const logging = useAction(async ({ id, title }: Giving) => {
    await givings.log({ id, day: toDay() })
    toast(`${title}：今天已打卡`)
  })
  const start = { text: '记一件新的', onTap: () => setStarting(true) }
  return (
    <Screen
      column
      title="日常奉献"
      subtitle="自己天天在做的好事，一天记一次"
      {...screen}
      acts={<Button icon="plus" {...start} />}
    >
      {logging.error && <Warning text={logging.error} />}
      {own?.length === 0 && (
        <Card>
          <Empty
            icon="activity"
            text="还没有记过。例如给工地送水、扫楼道、看望邻居，哪怕一天几分钟。"
            act={start}
          />
        </Card>
      )}
      {own?.map((giving) => (
        <GivingCard
          key={giving.id}
          giving={giving}
          busy={logging.isBusy}
          onLog={() => void logging.run(giving)}
        />
      ))}
      {own && own.length > 0 && <Button kind="secondary" icon="plus" {...start} />}
      <Button
        kind="plain"
        icon="star"
        text="看看大家的日常奉献"
        onTap={() => open('publicGivings')}
      />
      <Warning
        tone="info"
        text="日常奉献只记天数，不计入志愿服务时长；只有您自己能看到，除非您选择公开。"
      />
      <StartGivingSheet isOpen={isStarting} onClose={() => setStarting(false)} />
    </Screen>
  )
}

export default observer(Givings)
