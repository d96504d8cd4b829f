import { Empty } from '@/components/Empty'
import { Screen } from '@/components/Screen'
import { replace } from '@/lib/navigate'
import { HOME } from '@/lib/tabs'

/** 没有这一页: an address that was mistyped, or of a page that is no more. */
export default function Lost() {
  return (
    <Screen title="没有这一页">
      <Empty
        icon="warn"
        text="这个地址没有对应的页面，可能写错了，或者页面已经不在。"
        act={{ text: '回到首页', onTap: () => replace(HOME) }}
      />
    </Screen>
  )
}
