import type { RegisterPreview } from '@contract/decision'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Acts } from '@/components/Acts'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Row } from '@/components/Row'
import { Screen } from '@/components/Screen'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { saveFile } from '@/lib/download'
import { pickFile } from '@/lib/pickPhotos'
import { useAction } from '@/lib/useAction'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { open } from '../paths'
import { areaWords } from '../words'

/** 业主名册: its numbers, and a spreadsheet that brings or changes it. */
function Register() {
  const { decisions } = useStores()
  const { regionId = '' } = useRouter().params
  const { register } = decisions
  const isThere = register?.regionId === regionId
  const { screen } = useLoaded(() => decisions.loadRegister(regionId), isThere)
  if (!register || !isThere) return <Screen title="业主名册" column {...screen} />
  return (
    <Screen title="业主名册" subtitle={register.regionName} column {...screen}>
      <Card title="现在的名册">
        {register.version === 0 && (
          <Warning tone="info" text="还没有名册。下载模板，填好后选择表格导入。" />
        )}
        <Row label="业主" value={`${register.owners} 位（一人有几套合计一票）`} />
        <Row label="房屋" value={`${register.units} 套，不含车位`} />
        <Row label="专有面积" value={areaWords(register.area)} />
        <Row label="未售、未交付" value={`${register.developerUnits} 套，合计一票`} />
        <Row label="一人多套" value={`${register.severalUnits} 位`} />
        <Row label="依据" value="《宁波市住宅小区物业管理条例》第十八条" long />
        {register.version > 0 && (
          <Acts>
            <Button
              kind="secondary"
              icon="building"
              text="逐套核对、更正"
              onTap={() => open('units', { regionId })}
            />
          </Acts>
        )}
      </Card>
      <ImportCard regionId={regionId} />
    </Screen>
  )
}

function ImportCard({ regionId }: { regionId: string }) {
  const { decisions } = useStores()
  const [preview, setPreview] = useState<RegisterPreview>()
  const fetching = useAction(async () => saveFile(await decisions.template()))
  const reading = useAction(async () => {
    const picked = await pickFile('.xlsx')
    if (picked) setPreview(await decisions.previewRegister(picked, regionId))
  })
  const confirming = useAction(async (id: string) => {
    await decisions.confirmRegister(id, regionId)
    setPreview(undefined)
    toast('名册已更新')
  })
  const error = confirming.error ?? reading.error ?? fetching.error
  return (
    <Card title="从表格导入">
      {error && <Warning text={error} />}
      <Acts>
        <Button
          small
          kind="secondary"
          icon="download"
          text="下载模板"
          busy={fetching.isBusy}
          onTap={() => void fetching.run()}
        />
        <Button
          small
          icon="upload"
          text="选择表格（.xlsx）"
          busy={reading.isBusy}
          onTap={() => void reading.run()}
        />
      </Acts>
      {preview && (
        <PreviewRows
          preview={preview}
          isBusy={confirming.isBusy}
          onConfirm={() => void confirming.run(preview.id)}
        />
      )}
    </Card>
  )
}

interface PreviewProps {
  preview: RegisterPreview
  isBusy: boolean
  onConfirm: () => void
}

function PreviewRows({ preview, isBusy, onConfirm }: PreviewProps) {
  const { toAdd, toChange, same, skipped, errors, owners, namesakes, missing } = preview
  return (
    <>
      <Row
        label="核对结果"
        value={`新增 ${toAdd}，变更 ${toChange}，相同 ${same}，车位跳过 ${skipped}，有误 ${errors}`}
        long
      />
      <Row label="业主" value={`${owners} 位`} />
      {missing > 0 && <Row label="表格里没有" value={`名册里 ${missing} 套，保持不变`} />}
      {namesakes > 0 && (
        <Warning
          text={`有 ${namesakes} 个姓名对应几位业主，没有证件号码，先按不同的人算。请核对。`}
        />
      )}
      {preview.rows
        .filter(({ problems }) => problems.length > 0)
        .map(({ row, name, problems }) => (
          <Row
            key={row}
            label={`第 ${row} 行 ${name}`}
            value={problems.map(({ message }) => message).join('；')}
            long
          />
        ))}
      {errors > 0 ? (
        <Warning text="请改好表格后重新选择，现在一行也没有导入。" />
      ) : (
        <Acts>
          <Button text="确认导入" busy={isBusy} onTap={onConfirm} />
        </Acts>
      )}
    </>
  )
}

export default observer(Register)
