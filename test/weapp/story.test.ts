/** Story A in the compiled mini-program, against the bundled functions and a real PostgreSQL. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayOf } from '../../cloudfunctions/core/days'
import { inDistrict } from '../../cloudfunctions/db/connect'
import { CAST } from '../../cloudfunctions/demo/cast'
import { DEMO_DISTRICT } from '../../cloudfunctions/demo/clock'
import type { PersonaKey } from '../../cloudfunctions/demo/personas'
import { PHOTO } from '../support/photos'
import { type CloudFunctions, openCloudFunctions } from './support/functions'
import { launch, type MiniProgram } from './support/launch'

const NAME = '港城花园管线改造临时党支部'
const HOME_BRANCH = '区城建设计院党支部'
const GROUPS = ['政策宣传组', '设计规划组', '进度协调组', '质量监理组']
const TASK = '3号楼低层住户意见走访'
const APPLICANT = 'openid-lin-zhiyuan'
const ME = '/features/account/tabs/me'
const TODAY = '/features/today/pages/today'
const BRANCH = '/features/branch/pages'

let cloud: CloudFunctions
let phone: MiniProgram
let branchId: string
let invitation: string
let taskUrl: string

beforeAll(async () => {
  cloud = await openCloudFunctions()
  await cloud.holdBy('secretary')
  phone = await launch({ callFunction: cloud.callFunction, folder: cloud.folder })
}, 60_000)
afterAll(() => cloud.close())

/** Somebody else's phone: the app asks anew who it is. */
async function becomes(key: PersonaKey): Promise<void> {
  await cloud.holdBy(key)
  await phone.open(ME)
  await phone.seeText(CAST[key].name)
}

/** The secretary for this branch: the one that runs comes first, and the other is chosen by hand. */
async function leads(): Promise<void> {
  await becomes('secretary')
  await phone.open('/features/account/pages/roles')
  await phone.tap(NAME)
  await phone.waitFor(() => `/${phone.path}` === TODAY, 'the role is not taken up')
}

const detail = () => phone.open(`${BRANCH}/detail?id=${branchId}`)

/** The steps stand on each other: after one that failed, the others are not tried. */
let failed: string | undefined
const step = (name: string, act: () => Promise<void>) =>
  it(name, async () => {
    if (failed) throw new Error(`Not tried, because it failed that the branch ${failed}.`)
    failed = name
    await act()
    failed = undefined
  })

step(
  'is drafted by whoever will lead it, and says why it will be larger than fifty (P-2)',
  async () => {
    const today = dayOf(new Date())
    await phone.open('/features/branch/tabs/home')
    await phone.tap('新建支部')
    await phone.seeText('为一项任务临时组建')
    await phone.tap('下一步')
    await phone.tap('所在区域，请选择')
    for (const place of ['招宝山街道', '后大街社区', '港城花园', '就选“港城花园”']) {
      await phone.tap(place)
    }
    await phone.type('支部名称', NAME)
    await phone.type('成立目的', '推进港城花园管线改造')
    await phone.tap('下一步')
    await phone.pick('计划开始', today)
    await phone.pick('计划结束', dayOf(new Date(Date.now() + 30 * 86_400_000)))
    await phone.type('计划人数', '86')
    await phone.seeText('第四条')
    await phone.tap('提交批准')
    await phone.seeText('这样做需要写明理由')
    await phone.type('理由', '涉及25栋楼，按四个任务组分工')
    await phone.tap('提交批准')
    await phone.seeText('等待上级党组织批准')
    branchId = new URL(phone.url, 'https://a.example').searchParams.get('id') ?? ''
  },
)

step('is approved from what the community has to do today, with secretary and deputy', async () => {
  await becomes('communityOfficer')
  await phone.open(TODAY)
  await phone.tap(NAME)
  await phone.seeText('待批准')
  await phone.tap('批准')
  await phone.seeText('批准记录')
  await phone.type('批准的党组织', '中共后大街社区委员会')
  await phone.type('文号', '后社党委〔2026〕15号')
  for (const [post, person] of [
    ['书记', '周敏'],
    ['副书记', '陈立群'],
  ] as const) {
    await phone.tap(`${post}，请选择`)
    await phone.type('姓名、拼音、手机后四位', person)
    await phone.tap(person)
    await phone.waitFor(() => !phone.text.includes(`选择${post}`), 'the finder stays open')
  }
  await phone.tap('批准')
  await phone.seeText('已批准')
})

step('is shared as an invitation by its secretary', async () => {
  await leads()
  await detail()
  await phone.seeText('还差 3 人')
  await phone.tap('邀请党员')
  await phone.tap('生成邀请')
  await phone.seeText('有效期至')
  invitation = phone.share()
  expect(invitation).toMatch(/^\/features\/branch\/pages\/join\?t=[\w-]{22}$/)
})

step('is joined by members who keep their own branch', async () => {
  for (const key of ['leader', 'newcomer'] as const) {
    await becomes(key)
    await phone.open(invitation)
    await phone.seeText('组织关系不转接')
    await phone.tap('我自愿加入')
    await phone.seeText('已批准')
  }
})

step(
  'takes in a member whose affiliation is elsewhere, by their own confirmation (P-11)',
  async () => {
    await becomes('member')
    await phone.open(invitation)
    await phone.seeText(`仍在${HOME_BRANCH}`)
    await phone.tap('我自愿加入')
    await phone.seeText('已批准')
  },
)

step('is asked for by somebody whom the register does not know, and lets them in', async () => {
  cloud.holdByStranger(APPLICANT)
  await phone.open(ME)
  await phone.open(invitation)
  await phone.seeText('名册里还没有您')
  await phone.type('姓名', '林志远')
  await phone.type('手机号', '19900009987')
  await phone.type('组织关系所在党支部', '区城建设计院党支部')
  await phone.tap('提交申请')
  await phone.seeText('申请已提交')

  await leads()
  await phone.open(`${BRANCH}/members?id=${branchId}`)
  await phone.seeText('林志远 申请加入')
  await phone.tap('同意加入')
  await phone.waitFor(() => !phone.text.includes('申请加入'), 'the request stays')
  cloud.holdByStranger(APPLICANT)
  await phone.open(ME)
  await phone.seeText('林志远')
  await detail()
  await phone.seeText('已批准')
})

step('starts with four groups and a leader', async () => {
  await leads()
  await detail()
  await phone.tap('我同意加入')
  await phone.waitFor(() => !phone.text.includes('我同意加入'), 'the agreement is not kept')
  await phone.tap('启动支部')
  await phone.seeText('运行中')
  await phone.open(`${BRANCH}/groups?id=${branchId}`)
  await phone.tap('一次建好这四个组')
  for (const group of GROUPS) await phone.seeText(group)
  await phone.tap('任命组长')
  await phone.tap('任命沈玉兰为组长')
  await phone.seeText('组长 沈玉兰')
})

step('has members whom the secretary assigns', async () => {
  await phone.open(`${BRANCH}/members?id=${branchId}`)
  await phone.tap('张海波')
  await phone.tap('编组')
  await phone.seeText('编到这个组')
  await phone.settle()
  await phone.tap('政策宣传组')
  await phone.tap('编到这个组')
  await phone.seeText('已调整 1 名党员的分组')
})

step('is joined in its groups by choice', async () => {
  await becomes('newcomer')
  await detail()
  await phone.tap('选择任务组')
  // The page behind says the names of the groups as well.
  await phone.seeText('就选这个组')
  await phone.tap('政策宣传组')
  await phone.tap('就选这个组')
  await phone.seeText('我在这个组')
})

step('hands out a task', async () => {
  await becomes('leader')
  await phone.open(TODAY)
  await phone.tap('政策宣传组')
  await phone.tap('布置任务')
  await phone.seeText('哪天前做完')
  await phone.type('任务', TASK)
  await phone.pick('哪幢楼', '3号楼')
  await phone.pick('交给谁', '吴国良')
  await phone.tap('布置')
  await phone.seeText('工作记录')
  taskUrl = phone.url
})

step('is worked for where there is no signal, and hears of it once', async () => {
  await becomes('newcomer')
  await phone.open(TODAY)
  await phone.tap(TASK)
  await phone.seeText('3号楼')
  await phone.setOnline(false)
  await phone.tap('记一笔')
  await phone.type('做了什么', '走访4户，3户同意')
  phone.phone.photos = [join(cloud.folder, '现场.png')]
  writeFileSync(phone.phone.photos[0] as string, PHOTO)
  await phone.tap('添加照片')
  await phone.tap('保存记录')
  await phone.seeText('待发送')
  expect(await logs()).toEqual([])
  await phone.setOnline(true)
  await phone.waitFor(() => !phone.text.includes('待发送'), 'it is not sent')
  await phone.seeText('走访4户')
  expect(await logs()).toEqual([{ said: '走访4户，3户同意', name: '吴国良' }])
  await phone.waitFor(() => phone.image('吴国良拍的第 1 张照片') !== undefined, 'no photo')
  expect(readFileSync(phone.image('吴国良拍的第 1 张照片') as string)).toHaveLength(PHOTO.length)
})

step('closes its task', async () => {
  await becomes('leader')
  await phone.open(taskUrl)
  await phone.seeText('走访4户')
  await phone.tap('完成')
  await phone.seeText('已完成')
})

step('meets with its quorum, votes and keeps the minutes (P-13)', async () => {
  await leads()
  await phone.open(`${BRANCH}/meetings?id=${branchId}`)
  await phone.seeText('应当召开')
  await phone.tap('安排组织生活')
  await phone.seeText('议程')
  await phone.tap('党员大会')
  await phone.type('标题', '加装方案党员大会')
  await phone.pick('日期', dayOf(new Date()))
  await phone.pick('时间', '00:00')
  await phone.tap('安排')
  await phone.seeText('应到 5 · 实到 0')
  await phone.tap('没登记的 5 人都到会')
  await phone.seeText('可以表决')
  await phone.tap('记录表决')
  await phone.type('议题', '通过加装方案')
  await phone.type('赞成', '4')
  await phone.type('反对', '1')
  await phone.tap('记录表决')
  await phone.seeText('通过加装方案')
  await phone.tap('结束会议')
  await phone.type('会议记录', '同意3号楼先行加装')
  await phone.tap('结束并存档')
  await phone.seeText('已召开')
})

step('is dissolved, and can only be read from then on', async () => {
  await leads()
  await detail()
  await phone.tap('更多办理')
  await phone.tap('撤销支部')
  await phone.type('工作小结', '意见听取完毕，方案已定')
  await phone.tap('撤销支部')
  await phone.seeText('组织关系不受影响')
  await phone.tap('撤销')
  await phone.seeText('已撤销')

  await becomes('member')
  await phone.open(ME)
  await phone.tap('我的党员信息')
  await phone.seeText(HOME_BRANCH)

  await becomes('newcomer')
  await phone.open(taskUrl)
  await phone.seeText('走访4户')
  expect(phone.text).not.toContain('记一笔')
  await phone.open(ME)
  await phone.tap('我的党员信息')
  await phone.seeText('桥东社区第一党支部')

  await becomes('districtOfficer')
  await phone.open('/features/branch/tabs/home')
  await phone.type('支部名称', NAME)
  await phone.tap(NAME)
  await phone.tap('查看小结')
  await phone.seeText('意见听取完毕，方案已定')
  await phone.open(`${BRANCH}/summary?id=${branchId}`)
  await phone.seeText('意见听取完毕，方案已定')
  await phone.seeText('加装方案党员大会')
  await phone.seeText('要打印，请在电脑的浏览器里打开这一页')
})

function logs() {
  return inDistrict(cloud.database.pool, { districtId: DEMO_DISTRICT, readOnly: true }, (db) =>
    db
      .selectFrom('taskLog as l')
      .innerJoin('branchTask as t', 't.id', 'l.taskId')
      .innerJoin('person as p', 'p.id', 'l.personId')
      .select(['l.said', 'p.name'])
      .where('t.title', '=', TASK)
      .execute(),
  )
}
