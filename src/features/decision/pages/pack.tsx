import { CheckPackInput, type DecisionPack, type PackFormat } from '@contract/decision'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Acts } from '@/components/Acts'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { TextArea } from '@/components/Field'
import { Row } from '@/components/Row'
import { Screen } from '@/components/Screen'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { formatDateTime } from '@/lib/dates'
import { saveLinked } from '@/lib/download'
import { useForm } from '@/lib/form'
import { useAction } from '@/lib/useAction'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { FORMAT, grouped } from '../words'

/** 证据包: taken out by the offices, and checked by whoever holds one. */
function Pack() {
  const { decisions } = useStores()
  const { id = '' } = useRouter().params
  const decision = decisions.find(id)
  const { screen } = useLoaded(async () => {
    const { can } = await decisions.load(id)
    if (can.exportPack) await decisions.loadPacks(id)
  }, decision !== undefined)
  if (!decision) return <Screen title="证据包" column {...screen} />
  return (
    <Screen title="证据包" subtitle={decision.title} column {...screen}>
      <Card title="里面有什么">
        <Row label="公告" value="表决的问题、方案、时间，张贴照片和它们的校验值" long />
        <Row label="依据" value="适用的规则、条文，两个比例各要多少、实际多少" long />
        <Row label="名册" value="公告时固定的业主、房屋、面积，是否参与、怎样投的" long />
        <Row
          label="选票"
          value="纸质票写明意见和录入、核对的人；手机票不记名，只按核验码列出"
          long
        />
      </Card>
      {decision.can.exportPack && <ExportCard id={id} packs={decisions.packs ?? []} />}
      <CheckCard />
    </Screen>
  )
}

const FORMATS: PackFormat[] = ['pdf', 'xlsx']

function ExportCard({ id, packs }: { id: string; packs: DecisionPack[] }) {
  const { decisions } = useStores()
  const exporting = useAction(async (format: PackFormat) => {
    await saveLinked(await decisions.exportPack(id, format))
    toast('已导出，校验值已登记')
  })
  return (
    <>
      <Card title="导出">
        <Warning
          tone="info"
          text="含业主姓名和房屋，只用于处理对这次表决的争议。谁在什么时候导出，系统都有记录。"
          basis="《民法典》第二百八十条"
        />
        {exporting.error && <Warning text={exporting.error} />}
        <Acts>
          {FORMATS.map((format) => (
            <Button
              key={format}
              kind={format === 'pdf' ? 'primary' : 'secondary'}
              icon="download"
              text={`导出 ${FORMAT[format]}`}
              busy={exporting.isBusy}
              onTap={() => void exporting.run(format)}
            />
          ))}
        </Acts>
      </Card>
      <Card title={`已导出 ${packs.length} 份`}>
        {packs.length === 0 && <Empty icon="doc" text="还没有导出过。" />}
        {packs.map(({ id: key, format, sha256, exportedBy, exportedAt }) => (
          <Row
            key={key}
            label={`${FORMAT[format]} · ${exportedBy} · ${formatDateTime(exportedAt)}`}
            value={`SHA-256 ${grouped(sha256)}`}
            long
          />
        ))}
      </Card>
    </>
  )
}

/** For a court, an owner, whoever was given a file: is it as it was taken out? */
function CheckCard() {
  const { decisions } = useStores()
  const form = useForm({ sha256: '' })
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof decisions.checkPack>>>()
  const checking = useAction(async () => {
    setAnswer(undefined)
    const input = form.parse(CheckPackInput)
    if (input) setAnswer(await decisions.checkPack(input))
  })
  const { pack } = answer ?? {}
  return (
    <Card title="核对一份证据包">
      <Warning
        tone="info"
        text="在电脑上算出文件的 SHA-256 校验值填到这里；不知道怎么算的，把文件拿到社区，请工作人员核对。"
      />
      <TextArea label="SHA-256 校验值" maxLength={200} {...form.bind('sha256')} />
      {checking.error && <Warning text={checking.error} />}
      {answer && !pack && (
        <Warning text="没有导出过校验值是这样的证据包：文件改动过，或者不是先锋云导出的。" />
      )}
      {pack && (
        <>
          <Row label="核对结果" value="与导出时一致，没有改动" strong />
          <Row label="表决" value={`${pack.regionName} ${pack.title}`} />
          <Row label="导出" value={`${FORMAT[pack.format]}，${formatDateTime(pack.exportedAt)}`} />
        </>
      )}
      <Acts>
        <Button
          kind="secondary"
          icon="search"
          text="核对"
          busy={checking.isBusy}
          onTap={() => void checking.run()}
        />
      </Acts>
    </Card>
  )
}

export default observer(Pack)
