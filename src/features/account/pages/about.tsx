import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { Row } from '@/components/Row'
import { Screen } from '@/components/Screen'
import { Warning } from '@/components/Warning'
import '../index.scss'

const WHAT = [
  '先锋云是党支部、党员和社区日常工作的帮手：谁在哪个临时党支部、哪个任务组今天做什么、事情办到哪一步，都在这里。',
  '它在微信里用，也可以在电脑浏览器里用，看到的是同一份内容。',
]

const ELSEWHERE = [
  ['党员档案、组织关系转接', '全国党员管理信息系统'],
  ['党费收缴', '组织关系所在党支部'],
  ['志愿者注册、保险、时长', '市志愿服务平台'],
  ['业主正式表决', '物业管理投票平台'],
] as const

/** 关于先锋云 */
export default function About() {
  return (
    <Screen title="关于先锋云" column>
      <Card title="这是什么">
        {WHAT.map((words) => (
          <View key={words} className="words">
            {words}
          </View>
        ))}
      </Card>
      <Card title="不在这里办的事">
        <Warning tone="info" text="有法律效力的记录，以正式系统为准；先锋云不代替它们。" />
        {ELSEWHERE.map(([what, where]) => (
          <Row key={what} label={what} value={where} />
        ))}
      </Card>
      <Card title="您的信息">
        <View className="words">
          只记录办事用得着的姓名、手机号、所在社区和特长。手机号默认只显示前三位和后四位，谁查看过完整号码都有记录。
        </View>
        <View className="words">涉密和内部敏感的材料，请不要放进来。</View>
      </Card>
    </Screen>
  )
}
