import { OpenScreenInput, type WallScreen } from '@contract/dashboard'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Confirm } from '@/components/Confirm'
import { TextField } from '@/components/Field'
import { Screen } from '@/components/Screen'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { useForm } from '@/lib/form'
import { useAction } from '@/lib/useAction'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { ScreenLink } from '../components/ScreenLink'
import { ScreenList } from '../components/ScreenList'
import '../index.scss'

/** 大屏链接: for a screen without a person; each can be stopped, and runs out by itself. */
function Screens() {
  const { walls } = useStores()
  const { regionId = '' } = useRouter().params
  const known = walls.screensOf(regionId)
  const { screen } = useLoaded(() => walls.loadScreens(regionId), known !== undefined)
  const form = useForm({ name: '', days: '90' })
  const [ending, setEnding] = useState<WallScreen>()
  const opening = useAction(async () => {
    const { name, days } = form.values
    const input = form.parse(OpenScreenInput, { regionId, name, days: Number(days || Number.NaN) })
    if (input) await walls.openScreen(input)
  })
  const stopping = useAction(async () => {
    if (ending) await walls.endScreen(regionId, ending.id)
    setEnding(undefined)
    toast('链接已停用')
  })
  const problems = { ...opening.problems, ...form.problems }
  return (
    <Screen column title="大屏链接" subtitle={known?.placeName ?? ''} {...screen}>
      <Warning
        tone="info"
        text="没有人看管的屏幕用链接打开大屏：只有汇总数，没有姓名，少于 5 人的不显示。谁拿到链接都能看，用完请停用。"
      />
      {walls.token && <ScreenLink token={walls.token} onDone={() => walls.showToken(undefined)} />}
      <Card title="开通一块大屏">
        <TextField
          label="屏幕在哪里"
          placeholder="如：街道一楼大厅"
          maxLength={30}
          {...form.bind('name')}
          error={problems['name']}
        />
        <TextField
          label="多少天内有效"
          type="number"
          unit="天"
          maxLength={3}
          {...form.bind('days')}
          error={problems['days']}
        />
        {opening.error && <Warning text={opening.error} />}
        <View className="db-note">
          <Button text="生成链接" busy={opening.isBusy} onTap={() => void opening.run()} />
        </View>
      </Card>
      {known && <ScreenList screens={known.screens} onEnd={setEnding} />}
      <Confirm
        isOpen={ending !== undefined}
        title={`停用“${ending?.name ?? ''}”的链接？`}
        lost={stopping.error ?? '用这个链接打开的屏幕不再显示数字，不能恢复；可以再开通一个新的。'}
        act="停用"
        busy={stopping.isBusy}
        onConfirm={() => void stopping.run()}
        onCancel={() => setEnding(undefined)}
      />
    </Screen>
  )
}

export default observer(Screens)
