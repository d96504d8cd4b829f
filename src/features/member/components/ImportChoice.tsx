import type { ImportPreview } from '@contract/member'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { type Place, RegionPicker } from '@/components/RegionPicker'
import { Warning } from '@/components/Warning'
import { saveFile } from '@/lib/download'
import { pickFile } from '@/lib/pickPhotos'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'

/** What helps beside the sentence, for the ways in which a spreadsheet is refused. */
const ADVICE: Record<string, string> = {
  file_type_refused: '请在表格软件里“另存为”，类型选“Excel 工作簿（.xlsx）”。旧的 .xls 不行。',
  sheet_unreadable: '如果表格有打开密码，请先去掉密码。',
  sheet_too_large: '一次最多五千行，文件不超过五兆。按社区分成几份，一份一份导入。',
  sheet_has_formulas: '选中全表，复制，再“选择性粘贴”为“数值”，保存后重新选择。',
  sheet_no_header: '第一行要有“姓名”等列名，可以下载模板对照。',
}

/** The template, the place, the file. */
export const ImportChoice = observer(function ImportChoice(props: {
  onPreview: (preview: ImportPreview) => void
}) {
  const { members, regions, account } = useStores()
  const acting = account.me?.acting
  const [place, setPlace] = useState<Place | null>(
    account.isOffice && acting ? { id: acting.placeId, name: acting.placeName } : null,
  )
  const fetching = useAction(async () => saveFile(await members.template()))
  const reading = useAction(async () => {
    const picked = place && (await pickFile('.xlsx'))
    if (picked) props.onPreview(await members.previewImport(picked, place.id))
  })
  return (
    <View>
      <Card title="一、按模板填好名册">
        <Warning
          tone="info"
          text="列的顺序可以不一样，多出来的列会忽略。姓名必填；手机号用来查重，最好都填。"
        />
        {fetching.error && <Warning text={fetching.error} />}
        <Button
          kind="secondary"
          icon="download"
          text="下载模板"
          busy={fetching.isBusy}
          onTap={() => void fetching.run()}
        />
      </Card>
      <Card title="二、选择区域和文件">
        <RegionPicker
          label="导入到"
          hint="表格里没有写报到社区的人，登记到这里"
          value={place}
          onChange={setPlace}
          load={regions.load}
          kinds={['district', 'subdistrict', 'town', 'community', 'village']}
        />
        {reading.error && <Warning text={reading.error}>{ADVICE[reading.code ?? '']}</Warning>}
        <Button
          icon="upload"
          text={reading.isBusy ? '正在读取和核对' : '选择表格（.xlsx）'}
          busy={reading.isBusy}
          disabled={!place}
          onTap={() => void reading.run()}
        />
      </Card>
    </View>
  )
})
