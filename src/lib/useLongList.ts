import { useReachBottom, useRouter } from '@tarojs/taro'
import { type ReactNode, useState } from 'react'
import { go } from './navigate'
import { useAction } from './useAction'
import { useDesk } from './useDesk'
import { useFollow } from './useFollow'

interface Source<Filter> {
  search: (filter: Filter) => Promise<void>
  more: () => Promise<void>
  list: { nextCursor: string | undefined } | undefined
  nameOf: (id: string) => string
}

/**
 * A list that the server gives page by page: asked anew when the filter changes, longer at its end.
 * A row opens its own page on a phone, and beside the list at a desk.
 */
export function useLongList<Filter>(filter: Filter, source: Source<Filter>, detailPage: string) {
  const [chosen, setChosen] = useState('')
  const isDesk = useDesk()
  const searching = useAction(source.search)
  const loadingMore = useAction(source.more)
  useFollow(filter, searching)
  useReachBottom(() => void (!isDesk && loadingMore.run()))

  return {
    isDesk,
    searching,
    /** What the drawn list needs to know. */
    rows: {
      keyOf: ({ id }: { id: string }) => id,
      activeKey: chosen,
      onOpen: ({ id }: { id: string }) => (isDesk ? setChosen(id) : go(detailPage, { id })),
      more: {
        isThere: Boolean(source.list?.nextCursor),
        busy: loadingMore.isBusy,
        onMore: () => void loadingMore.run(),
      },
    },
    asideOf: (content: (id: string) => ReactNode) =>
      chosen
        ? { title: source.nameOf(chosen), content: content(chosen), onClose: () => setChosen('') }
        : undefined,
  }
}

/** The place that the address of a list names. */
export function usePlaceAsked(): { id: string; name: string } | null {
  const { regionId, regionName = '' } = useRouter().params
  return regionId ? { id: regionId, name: decodeURIComponent(regionName) } : null
}
