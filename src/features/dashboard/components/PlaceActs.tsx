import type { PlacePage } from '@contract/dashboard'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/Button'
import { type MoreAct, MoreSheet } from '@/components/MoreSheet'
import { toast } from '@/components/Toast'
import { saveChart } from '@/lib/chartPicture'
import { saveLinked } from '@/lib/download'
import { isBrowser } from '@/lib/platform'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { open } from '../paths'
import { chartOf } from '../words'

/** What can be taken along from a page, and what hangs on walls: the buttons, the sheet behind them. */
export function usePlaceActs(page: PlacePage | undefined): {
  buttons: ReactNode
  sheet: ReactNode
  error: string | undefined
} {
  const { dashboards } = useStores()
  const [isOpen, setOpen] = useState(false)
  const regionId = page?.place.id ?? ''
  const exporting = useAction(async (how: 'export' | 'print') => {
    await saveLinked(await dashboards[how](regionId))
    toast('已导出')
  })
  const drawing = useAction(async () => {
    const taken = await dashboards.takeChart(regionId)
    await saveChart(chartOf(taken))
    toast('已保存图片')
  })
  const acts: MoreAct[] = [
    {
      icon: 'doc',
      title: '导出 PDF',
      facts: '这一页的数字、口径和趋势，可以打印',
      onTap: () => void exporting.run('print'),
    },
    {
      icon: 'calendar',
      title: '月报和年报',
      facts: '每月、每年自动生成',
      onTap: () => open('bulletins', { regionId }),
    },
    ...(isBrowser
      ? [
          {
            icon: 'chart' as const,
            title: '保存趋势图',
            facts: '近 24 个月的柱图，存成图片',
            onTap: () => void drawing.run(),
          },
        ]
      : []),
    ...(page?.can.keepScreens
      ? [
          {
            icon: 'share' as const,
            title: '大屏链接',
            facts: '给没有人看管的屏幕，可以随时停用',
            onTap: () => open('screens', { regionId }),
          },
        ]
      : []),
  ]
  return {
    error: exporting.error ?? drawing.error,
    buttons: (
      <>
        <Button
          kind="secondary"
          small
          icon="chart"
          text="大屏"
          onTap={() => open('wall', { regionId })}
        />
        <Button
          kind="secondary"
          small
          icon="download"
          text="导出表格"
          busy={exporting.isBusy || drawing.isBusy}
          onTap={() => void exporting.run('export')}
        />
        <Button kind="secondary" small text="更多" onTap={() => setOpen(true)} />
      </>
    ),
    sheet: <MoreSheet isOpen={isOpen} acts={acts} onClose={() => setOpen(false)} />,
  }
}
