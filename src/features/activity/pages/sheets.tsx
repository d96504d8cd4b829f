import { RULES } from '@contract/rules'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { Screen } from '@/components/Screen'
import { Warning } from '@/components/Warning'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { IssueSheet } from '../components/IssueSheet'
import { SheetCard } from '../components/SheetCard'
import '../index.scss'

/** 我的服务记录单 */
function Sheets() {
  const { sheets } = useStores()
  const { screen } = useLoaded(sheets.load, sheets.sheets !== undefined)
  return (
    <Screen title="服务记录单" subtitle="已确认的志愿服务，随时可以开，不收费" {...screen}>
      <View className="ac-split">
        <View>
          {sheets.sheets?.length === 0 && (
            <Card>
              <Empty icon="doc" text="还没有开过记录单。有了已确认的服务时长，就可以开。" />
            </Card>
          )}
          {sheets.sheets?.map((sheet) => (
            <SheetCard key={sheet.id} sheet={sheet} />
          ))}
        </View>
        <View>
          <IssueSheet />
          <Warning
            tone="info"
            text="记录单不是证明。需要证明时申请盖章，由组织单位核对后盖章；单上的二维码任何人都可以查验。"
            basis={RULES['V-18'].article}
          />
        </View>
      </View>
    </Screen>
  )
}

export default observer(Sheets)
