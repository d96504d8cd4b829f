import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Icon } from '@/components/Icon'
import { ListItem } from '@/components/ListItem'
import { go } from '@/lib/navigate'
import { HOME, SIGN_IN } from '@/lib/tabs'
import '../index.scss'

const WHAT = [
  {
    icon: 'today',
    title: '今天要办什么',
    facts: '到期的任务、要开的会、等您处理的申请，按时间排好',
  },
  {
    icon: 'branch',
    title: '支部和任务组',
    facts: '谁在哪个组，做到哪一步，现场记一笔就知道',
  },
  {
    icon: 'lock',
    title: '您的信息',
    facts: '只记办事用得着的；手机号默认遮住，谁看过都有记录',
  },
] as const

/** For someone who is not signed in: what this is, what it does, and the one next step. */
export function FirstPage() {
  return (
    <View className="first">
      <View className="first__hello">
        <View className="first__mark">
          <Icon name="branch" big />
        </View>
        <View className="first__name">先锋云</View>
        <View className="first__line">党支部、党员和社区日常工作的帮手</View>
        <View className="first__acts">
          <Button text="去登录" onTap={() => go(SIGN_IN, { to: HOME })} />
        </View>
      </View>
      <Card flush>
        {WHAT.map((item) => (
          <ListItem key={item.title} {...item} />
        ))}
        <ListItem
          icon="info"
          title="关于先锋云"
          facts="哪些事在这里办，哪些事不在这里办"
          onTap={() => go('/features/account/pages/about')}
        />
      </Card>
    </View>
  )
}
