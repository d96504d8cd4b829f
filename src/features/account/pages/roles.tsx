import { observer } from 'mobx-react-lite'
import { Card } from '@/components/Card'
import { ErrorPanel } from '@/components/ErrorPanel'
import { ListItem } from '@/components/ListItem'
import { Screen } from '@/components/Screen'
import { Tag } from '@/components/Tag'
import { Warning } from '@/components/Warning'
import { restart } from '@/lib/navigate'
import { useAction } from '@/lib/useAction'
import { ROLE_WORDS } from '@/lib/words'
import { useStores } from '@/stores/root'

/** 切换身份 */
function Roles() {
  const { account } = useStores()
  const { me } = account
  const changing = useAction(async (grantId?: string) => {
    await account.actAs(grantId)
    restart()
  })
  if (!me?.person) {
    return (
      <Screen column title="切换身份">
        <Warning tone="info" text="登录并绑定本人以后，才能切换身份。" />
      </Screen>
    )
  }
  const { person, acting, grants } = me
  return (
    <Screen column title="切换身份" subtitle="能看什么、能办什么，由当前身份决定">
      {changing.error && <ErrorPanel text={changing.error} onRetry={() => void changing.retry()} />}
      <Card flush>
        {grants.map(({ id, role, placeName }) => (
          <ListItem
            key={id}
            icon="branch"
            title={ROLE_WORDS[role]}
            facts={placeName}
            side={acting?.id === id && <Tag tone="ok" text="当前身份" />}
            onTap={() => void changing.run(id)}
          />
        ))}
        <ListItem
          icon="me"
          title={person.isMember ? '党员本人' : '居民本人'}
          facts={`${person.name} · 只看和办自己的事`}
          side={!acting && <Tag tone="ok" text="当前身份" />}
          onTap={() => void changing.run(undefined)}
        />
      </Card>
      {grants.length === 0 && (
        <Warning
          tone="info"
          text="您现在没有担任书记、组长或干部。有新的任职时，这里会自动出现。"
        />
      )}
    </Screen>
  )
}

export default observer(Roles)
