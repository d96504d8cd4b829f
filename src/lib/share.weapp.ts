import { useShareAppMessage } from '@tarojs/taro'
import type { Shared } from './share'

export type { Shared } from './share'

/** What is sent when the person shares this page; the page's config says `enableShareAppMessage`. */
export function useShare(content: () => Shared): void {
  useShareAppMessage(content)
}

/** In WeChat a Button with `open="share"` does it, and `useShare` says what. */
export async function share(_content: Shared): Promise<'shared' | 'copied' | 'cancelled'> {
  return 'shared'
}
