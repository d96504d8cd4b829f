/** Measures of the printed sheet, in points of A4. */
import type { SheetLine } from '../../../db/tables/attendance'
import { hoursText } from './words'

export const PAGE = { width: 595.28, height: 841.89 }
export const MARGIN = { left: 42, right: 42, top: 48, bottom: 56 }
export const WIDTH = PAGE.width - MARGIN.left - MARGIN.right
export const BOTTOM = PAGE.height - MARGIN.bottom

export interface PaperColumn<T> {
  title: string
  width: number
  read: (line: T) => string
}

/** The seven facts of a line (V-13). */
export const COLUMNS: PaperColumn<SheetLine>[] = [
  { title: '日期', width: 57, read: ({ day }) => day },
  { title: '活动名称', width: 92, read: ({ title }) => title },
  { title: '服务内容', width: 114, read: ({ content }) => content },
  { title: '服务地点', width: 70, read: ({ place }) => place },
  { title: '服务时间', width: 62, read: ({ minutes }) => hoursText(minutes) },
  { title: '组织单位', width: 74, read: ({ organiserName }) => organiserName },
  { title: '负责人', width: 42, read: ({ leaderName }) => leaderName },
]
