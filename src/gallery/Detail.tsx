import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { Row } from '@/components/Row'
import { Timeline } from '@/components/Timeline'

/** What stands beside the list. */
export function Detail() {
  return (
    <View>
      <Row label="组织关系所在" value="区城建设计院党支部" />
      <Row label="服务时长" value="46 小时（12 次）" />
      <History />
      <Button text="布置任务" onTap={() => undefined} />
    </View>
  )
}

/** What happened, and what is to come. */
export function History() {
  return (
    <Timeline
      items={[
        { key: '1', title: '完成 8 号楼车位图', facts: '11月21日 · 2 张图' },
        { key: '2', title: '公益月 屋顶查漏，3 小时 12 分', facts: '11月15日 · 扫码签到签退' },
        { key: '3', title: '由周敏任命为组长', facts: '7月6日' },
        { key: '4', title: '验收', facts: '12月1日', ahead: true },
      ]}
    />
  )
}
