import { RULES } from '@contract/rules'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { ListItem } from '@/components/ListItem'
import { Row } from '@/components/Row'
import { Screen } from '@/components/Screen'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { saveLinked } from '@/lib/download'
import { pickFile } from '@/lib/pickPhotos'
import { useAction } from '@/lib/useAction'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'

/** 交市平台: the table that goes there, and what comes back. */
function City() {
  const { activities, city } = useStores()
  const { id = '' } = useRouter().params
  const activity = activities.find(id)
  const answer = city.answerOf(id)
  const { screen } = useLoaded(() => activities.load(id), activity !== undefined)
  const exporting = useAction(async () => {
    await saveLinked(await city.exportFacts(id))
    toast('已导出，表里有个人信息，请妥善保管')
  })
  const importing = useAction(async () => {
    const picked = await pickFile('.xlsx')
    if (picked) await city.importAnswer(id, picked)
  })
  return (
    <Screen column title="交市平台" subtitle={activity?.title ?? ''} {...screen}>
      <Card title="一、导出服务记录">
        <Warning
          tone="info"
          text="只有已确认的时长在表里，有异议的不在。先锋云不是全市的志愿服务登记系统，记录还要录入宁波We志愿。"
          basis={RULES['V-10'].article}
        />
        {exporting.error && <Warning text={exporting.error} />}
        <Button
          icon="download"
          text="导出表格（.xlsx）"
          busy={exporting.isBusy}
          onTap={() => void exporting.run()}
        />
      </Card>
      <Card title="二、导入市平台的答复">
        <View className="ac-text">
          在导出的表里填“市平台结果”（成功或退回）、“市平台编号”和“原因”，再导入。其他列不要改。
        </View>
        {importing.error && <Warning text={importing.error} />}
        <Button
          kind="secondary"
          icon="upload"
          text="选择表格（.xlsx）"
          busy={importing.isBusy}
          onTap={() => void importing.run()}
        />
      </Card>
      {answer && (
        <Card title="这次的结果">
          <Row label="市平台已录入" value={`${answer.accepted} 人`} strong />
          <Row label="退回" value={`${answer.refused.length} 人`} />
          {answer.unknown > 0 && (
            <Row label="对不上的行" value={`${answer.unknown} 行，没有保存`} />
          )}
        </Card>
      )}
      {answer && answer.refused.length > 0 && (
        <Card title="退回的人" flush>
          {answer.refused.map(({ name, reason }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an answer is read once, in its order
            <ListItem key={index} title={name} facts={reason} />
          ))}
        </Card>
      )}
    </Screen>
  )
}

export default observer(City)
