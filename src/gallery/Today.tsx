import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { Card, SectionTitle } from '@/components/Card'
import { Figures } from '@/components/Figure'
import { ListItem } from '@/components/ListItem'
import { Progress } from '@/components/Progress'
import { Tag } from '@/components/Tag'
import { toast } from '@/components/Toast'
import { Warning } from '@/components/Warning'
import { History } from './Detail'

/** Cards, lists, figures and bars. */
export function Today() {
  return (
    <>
      <Card urgent title="公益月 · 桶边督导" side={<Tag tone="brand" text="进行中" />}>
        <View>14:00–16:00 · 港城花园东门 · 已到 18 人</View>
        <Button
          text="签到"
          icon="scan"
          onTap={() => toast('没有信号：签到已保存在手机里', 'warn')}
        />
      </Card>
      <SectionTitle title="等我处理" side="3 件" />
      <Card flush>
        <ListItem
          title="7 号楼 2 单元入户说明"
          facts="政策宣传组 · 3 户有顾虑"
          date={{ top: '今天', main: '18', bottom: '时前', urgent: true }}
          side={<Tag tone="warn" text="今天到期" />}
        />
        <ListItem
          title="确认上周 12 人的服务时长"
          facts="还剩 2 个工作日"
          date={{ top: '11月', main: '25', bottom: '周三' }}
          side={<Tag tone="info" text="待确认" />}
          onTap={() => undefined}
        />
      </Card>
      <Card side={<Tag tone="ok" text="运行中 · 第 142 天" />} title="概况">
        <Figures
          items={[
            { value: 86, unit: '名', name: '党员' },
            {
              value: 153,
              unit: '/218',
              name: '党员占比',
              definition: '互助站发起人和协调人中的党员人数，除以发起人和协调人总人数。',
              asOf: '截至 11月23日 14:00',
            },
            { value: 700, unit: '项', name: '解决问题', qualifier: '逾' },
          ]}
        />
      </Card>
      <Warning text="超过 50 人，已说明理由；建议分设党小组。" basis="支部工作条例 第四条" />
      <Card title="按户数" side="应参与 802 户">
        <Progress
          label="参与 691 户"
          value={691}
          total={802}
          text="86.2%"
          note="需要 535 户（2/3）"
          mark={2 / 3}
          tone="info"
        />
        <Progress
          label="同意 583 户"
          value={583}
          total={691}
          text="84.4%"
          note="需要 519 户（参与户的 3/4）"
          mark={3 / 4}
        />
        <ListItem
          icon="users"
          title="设计规划组"
          facts="19 人 · 组长 何建国"
          below={<Progress value={9} total={9} />}
        />
        <History />
      </Card>
    </>
  )
}
