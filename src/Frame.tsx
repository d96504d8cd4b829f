import type { Me } from '@contract/account'
import { observer } from 'mobx-react-lite'
import { type PropsWithChildren, useEffect } from 'react'
import { FrameProvider, type RailItem } from '@/components/Screen'
import { go } from '@/lib/navigate'
import { ACTIVITIES, HOME, ME, OUTBOX, ROLES, STATIONS } from '@/lib/tabs'
import { ROLE_WORDS } from '@/lib/words'
import { type RootStore, useStores } from '@/stores/root'

const DEMO = '演示环境：数据均为虚构'

/** Tells every Screen what is the same around all of them. */
export const Frame = observer(function Frame({ children }: PropsWithChildren) {
  const stores = useStores()
  const { account, device, outbox, today } = stores
  const { me } = account
  useEffect(() => {
    if (me?.person) void today.refresh()
  }, [me?.person, today])
  const frame = {
    elder: device.elder,
    rail: railOf(stores),
    ...whoOf(me),
    offline: !device.isOnline,
    waiting: outbox.waiting.length,
    onWaiting: () => go(OUTBOX),
    ...(me?.demo && { demo: DEMO }),
  }
  return <FrameProvider value={frame}>{children}</FrameProvider>
})

/** Only what the caller may open. */
function railOf({ account, today }: RootStore): RailItem[] {
  return [
    { text: '今天', icon: 'today', path: HOME, count: today.count },
    { text: '支部', icon: 'branch', path: '/features/branch/tabs/home' },
    { text: '活动', icon: 'activity', path: ACTIVITIES },
    { text: '互助站', icon: 'station', path: STATIONS },
    { text: '议事', icon: 'vote', path: '/features/deliberation/pages/list' },
    ...(account.isOffice
      ? [{ text: '看板', icon: 'chart', path: '/features/dashboard/pages/place' } as const]
      : []),
    ...(account.readsRoster
      ? [{ text: '党员名册', icon: 'users', path: '/features/member/pages/list' } as const]
      : []),
    ...(account.isBound
      ? [
          {
            text: '社会组织',
            icon: 'building',
            path: '/features/organization/pages/list',
          } as const,
        ]
      : []),
    ...(account.isOffice
      ? [{ text: '区域', icon: 'pin', path: '/features/region/pages/tree' } as const]
      : []),
    { text: '我的', icon: 'me', path: ME },
  ]
}

/** Which role at which place; someone without an office is there as a member or as a resident. */
function whoOf(me: Me | undefined) {
  if (!me?.person) return {}
  const { person, acting, districtName } = me
  return {
    person: person.name,
    chip: acting ? ROLE_WORDS[acting.role] : person.isMember ? '党员' : '居民',
    place: acting?.placeName ?? districtName,
    onChip: () => go(ROLES),
  }
}
