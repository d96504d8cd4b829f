import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { ListItem } from '@/components/ListItem'
import { Screen } from '@/components/Screen'
import { TextSheet } from '@/components/TextSheet'
import { toast } from '@/components/Toast'
import { useAction } from '@/lib/useAction'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import '../index.scss'

/** 住户的意见: what households wrote to one question, by building and without names, and what it came to. */
function Opinions() {
  const { deliberations } = useStores()
  const { id = '', question: questionId = '' } = useRouter().params
  const deliberation = deliberations.find(id)
  const opinions = deliberations.opinionsOf(questionId)
  const [isWriting, setWriting] = useState(false)
  const { screen } = useLoaded(
    () =>
      Promise.all([deliberations.load(id), deliberations.loadOpinions(id, questionId, 'first')]),
    deliberation !== undefined && opinions !== undefined,
  )
  const loadingMore = useAction(() => deliberations.loadOpinions(id, questionId))
  const saving = useAction(async (summary: string) => {
    await deliberations.change('deliberation.summarize', { id, questionId, summary })
    setWriting(false)
    toast('归纳已公布')
  })
  if (!deliberation || !opinions) return <Screen title="住户的意见" column {...screen} />
  const { consultation, can } = deliberation
  const question = consultation.questions.find((one) => one.id === questionId)
  const canWrite = can.summarize && consultation.isClosed
  return (
    <Screen
      title="住户的意见"
      subtitle={question?.prompt ?? deliberation.title}
      column
      {...screen}
      bottom={
        canWrite && (
          <BottomBar
            main={{
              text: question?.summary ? '修改归纳' : '归纳意见',
              icon: 'edit',
              onTap: () => setWriting(true),
            }}
            note="归纳公布在议事页面和公示页上，意见原文只有互助站和社区看得到。"
          />
        )
      }
    >
      {question?.summary && (
        <Card title="意见归纳">
          <View className="dl-text">{question.summary}</View>
        </Card>
      )}
      <Card title="原话" flush={opinions.items.length > 0}>
        {opinions.items.length === 0 && (
          <Empty icon="edit" text="还没有住户写意见。只选了选项的，不列在这里。" />
        )}
        {opinions.items.map((opinion) => (
          <ListItem key={opinion.id} title={opinion.words} facts={opinion.buildingName} />
        ))}
        {opinions.next && (
          <Button
            kind="plain"
            text="再看一些"
            busy={loadingMore.isBusy}
            onTap={() => void loadingMore.run()}
          />
        )}
      </Card>
      <TextSheet
        isOpen={isWriting}
        title="归纳意见"
        label="住户主要说了什么"
        hint="不写姓名和门牌"
        maxLength={1000}
        initial={question?.summary}
        act="公布归纳"
        busy={saving.isBusy}
        error={saving.error}
        onSend={(summary) => void saving.run(summary)}
        onClose={() => setWriting(false)}
      />
    </Screen>
  )
}

export default observer(Opinions)
