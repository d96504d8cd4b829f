/**
 * 名单 — the lists behind the numbers: the same rows that were counted, on a page and in a spreadsheet.
 * Without what tells of a person: who may read more, reads it on the page that a row leads to.
 */
import * as v from 'valibot'
import { Id, type Page, page } from '../common'

/** What stands in a column: words, a code whose words are known here, a day, a number, an amount in fen. */
export type ListColumn =
  | { title: string; kind: 'text' | 'day' | 'count' | 'fen' }
  | { title: string; kind: 'word'; words: Record<string, string> }

interface ListFact {
  title: string
  /** Which rows are counted, in a sentence that can be checked. */
  counts: string
  /** The first one names the row. */
  columns: readonly ListColumn[]
}

const name = { title: '名称', kind: 'text' } as const
const place = { title: '所在地', kind: 'text' } as const

const problems = [
  {
    title: '问题类别',
    kind: 'word',
    words: {
      repair: '公共维修',
      cleaning: '环境卫生',
      parking: '停车',
      noise: '噪音',
      dispute: '邻里矛盾',
      safety: '安全隐患',
      care: '帮困助老',
      other: '其他',
    },
  },
  { title: '互助站', kind: 'text' },
  place,
  {
    title: '状态',
    kind: 'word',
    words: {
      new: '待受理',
      taken: '已受理',
      assigned: '办理中',
      handedOver: '已交社区',
      solved: '已解决',
    },
  },
  { title: '提出日期', kind: 'day' },
] as const satisfies readonly ListColumn[]

export const LISTS = {
  organizations: {
    title: '社会组织',
    counts: '登记的法人社会组织与备案的社区社会组织，不含已注销的',
    columns: [
      name,
      {
        title: '类型',
        kind: 'word',
        words: {
          association: '社会团体',
          privateNonEnterprise: '民办非企业单位',
          foundation: '基金会',
          filedCommunity: '备案社区社会组织',
        },
      },
      place,
      { title: '统一社会信用代码', kind: 'text' },
      { title: '备案编号', kind: 'text' },
      { title: '成立日期', kind: 'day' },
    ],
  },
  branches: {
    title: '党支部',
    counts: '运行中的普通党支部和联合党支部',
    columns: [
      name,
      { title: '类别', kind: 'word', words: { regular: '普通党支部', joint: '联合党支部' } },
      place,
      { title: '批准日期', kind: 'day' },
    ],
  },
  temporaryBranches: {
    title: '临时党支部',
    counts: '已报批、已批准、运行中和完成任务撤销的功能性临时党支部；草稿不计入',
    columns: [
      name,
      {
        title: '状态',
        kind: 'word',
        words: { submitted: '待批准', approved: '已批准', active: '运行中', dissolved: '已撤销' },
      },
      place,
      { title: '批准日期', kind: 'day' },
      { title: '撤销日期', kind: 'day' },
    ],
  },
  activities: {
    title: '已开展的公益活动',
    counts: '已发布且已经开始的公益活动，取消的不计入',
    columns: [
      name,
      place,
      { title: '日期', kind: 'day' },
      { title: '签到（人次）', kind: 'count' },
    ],
  },
  stations: {
    title: '居民自治互助站',
    counts: '已批准、开放或暂停的居民自治互助站；待批准和已关闭的不计入',
    columns: [
      name,
      { title: '状态', kind: 'word', words: { open: '开放', resting: '暂停' } },
      place,
      { title: '批准日期', kind: 'day' },
      { title: '办结的问题', kind: 'count' },
    ],
  },
  problemsSolved: {
    title: '办结的民生问题',
    counts: '互助站受理并办结的民生问题；并入别的问题的不重复计',
    columns: [...problems, { title: '办结日期', kind: 'day' }],
  },
  problemsOpen: {
    title: '正在办理的问题',
    counts: '居民提出、还没有办结的民生问题，含待受理和已交社区的',
    columns: [...problems, { title: '应办结日期', kind: 'day' }],
  },
  deliberations: {
    title: '小区议事',
    counts: '征求意见、选菜单、表决、施工中和已完成的小区议事；草稿和终止的不计入',
    columns: [
      name,
      {
        title: '状态',
        kind: 'word',
        words: {
          consulting: '征求意见',
          choosing: '选菜单',
          deciding: '业主表决',
          working: '施工中',
          finished: '已完成',
        },
      },
      place,
      { title: '开工日期', kind: 'day' },
      { title: '完成日期', kind: 'day' },
    ],
  },
  decisions: {
    title: '业主表决',
    counts: '已公告和已公布结果的意向征询和正式表决结果录入',
    columns: [
      name,
      {
        title: '种类',
        kind: 'word',
        words: { consultation: '意向征询（非正式表决）', formal: '正式表决结果录入' },
      },
      place,
      { title: '投票截止', kind: 'day' },
      {
        title: '结果',
        kind: 'word',
        words: {
          open: '还没有结果',
          passed: '通过',
          rejected: '未通过',
          tooFew: '未达到参与表决比例',
        },
      },
    ],
  },
  collections: {
    title: '费用分摊',
    counts: '收款中和已结账的费用分摊；金额只计经两人核对的',
    columns: [
      name,
      { title: '状态', kind: 'word', words: { open: '收款中', closed: '已结账' } },
      place,
      { title: '总费用（元）', kind: 'fen' },
      { title: '账上余额（元）', kind: 'fen' },
      { title: '结账日期', kind: 'day' },
    ],
  },
} as const satisfies Record<string, ListFact>

export type ListName = keyof typeof LISTS
export const LIST_NAMES = Object.keys(LISTS) as ListName[]
export const listFactOf = (list: ListName): ListFact => LISTS[list]

/** Days as `2026-11-23`, amounts in fen; null for what is not there. */
export type ListCell = string | number | null

export interface ListRow {
  id: string
  cells: ListCell[]
}

const which = { regionId: Id, list: v.picklist(LIST_NAMES as [ListName, ...ListName[]]) }
export const ExportListInput = v.strictObject(which)
export const ListBehindInput = v.strictObject({ ...which, ...page })

export interface ListBehind extends Page<ListRow> {
  placeName: string
}
