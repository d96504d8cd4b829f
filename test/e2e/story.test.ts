/** Story A by everyone who has a part in it: a temporary branch from its draft to its archive. */
import { dayOf } from '../../cloudfunctions/core/days'
import { closeBrowser } from './support/browser'
import { takePhoto } from './support/photo'
import { readQr } from './support/qr'
import { unknownOf, type Visitor, visit } from './support/visitor'

const GROUPS = ['政策宣传组', '设计规划组', '进度协调组', '质量监理组']
const HOME_BRANCH = '区城建设计院党支部'
const TASK = '7号楼2单元入户说明会'

const sizes = [
  { name: 'a phone', width: 390, height: 844, branchName: '港城花园外墙改造临时党支部' },
  { name: 'a desk', width: 1440, height: 900, branchName: '港城花园管线改造临时党支部' },
]

afterAll(closeBrowser)

/** The steps of a story stand on each other: after one that failed, the others are not tried. */
function steps() {
  let failed: string | undefined
  return (name: string, act: () => Promise<void> | void) =>
    it(name, async () => {
      if (failed) throw new Error(`Not tried, because it failed that it ${failed}.`)
      failed = name
      await act()
      failed = undefined
    })
}

describe.each(sizes)('a temporary branch on $name', ({ width, height, branchName }) => {
  const step = steps()
  const size = { width, height }
  const isDesk = width >= 1024
  const today = dayOf(new Date())
  const later = dayOf(new Date(Date.now() + 30 * 86_400_000))
  let office: Visitor
  let secretary: Visitor
  let leader: Visitor
  let member: Visitor
  let district: Visitor
  let branchUrl: string
  let taskUrl: string
  let invitation: string

  beforeAll(async () => {
    office = await visit('communityOfficer', size)
    secretary = await visit('secretary', size)
    leader = await visit('leader', size)
    member = await visit('member', size)
    district = await visit('districtOfficer', size)
  }, 60_000)
  afterAll(async () => {
    for (const one of [office, secretary, leader, member, district]) await one?.leave()
  })

  step(
    'is drafted by whoever will lead it, and says why it will be larger than fifty (P-2)',
    async () => {
      await secretary.open('/features/branch/tabs/home')
      await secretary.tap('新建支部')
      await secretary.see('为一项任务临时组建')
      await secretary.tap('下一步')
      // Nothing is ticked off that is empty.
      await secretary.tap('下一步')
      await secretary.see('请填写名称')
      expect(await secretary.isThere('计划开始')).toBe(false)
      await secretary.tap('所在区域')
      const places = await secretary.sheet('选择所在区域')
      await places.tap('招宝山街道')
      await places.tap('后大街社区')
      await places.tap('港城花园')
      await places.tap('就选“港城花园”')
      await secretary.type('支部名称', branchName)
      await secretary.type('成立目的', '推进港城花园老旧小区改造')
      await secretary.tap('下一步')
      await secretary.type('计划开始', today)
      await secretary.type('计划结束', later)
      await secretary.type('计划人数', '86')
      await secretary.see('第四条')
      await secretary.tap('提交批准')
      await secretary.see('理由')
      expect(await secretary.isThere('已提交')).toBe(false)

      await secretary.type('理由', '涉及25栋楼，按四个任务组分工')
      await secretary.tap('提交批准')
      await secretary.see('等待上级党组织批准')
      await secretary.settle()
      branchUrl = secretary.page.url()
    },
  )

  step(
    'is approved with its document, and the secretary and the deputy are named (P-8)',
    async () => {
      await office.open(branchUrl)
      await office.tap('批准')
      await office.see('批准记录')
      await office.type('批准的党组织', '中共后大街社区委员会')
      await office.type('文号', '后社党委〔2026〕12号')
      await name('书记', '周敏')
      await name('副书记', '陈立群')
      await office.tap('批准')
      await office.see('已批准')

      async function name(post: string, person: string): Promise<void> {
        await office.tap(post)
        const finder = await office.sheet(`选择${post}`)
        await finder.type('姓名、拼音、手机后四位', person)
        await finder.tap(person)
        await finder.gone()
      }
    },
  )

  step('invites by a link that a camera can read', async () => {
    await secretary.actAs(branchName)
    await secretary.open(branchUrl)
    await secretary.see('还差 3 人')
    await secretary.tap('邀请党员')
    await secretary.tap('生成邀请')
    await secretary.see('有效期至')
    await secretary.settle()
    const code = secretary.page.getByRole('img', { name: /^二维码/ }).filter({ visible: true })
    invitation = readQr(await code.first().screenshot()) ?? ''
    expect(invitation).toMatch(/\/features\/branch\/pages\/join\?t=[\w-]{22}$/)
  })

  step(
    'takes in a member whose affiliation is elsewhere, by their own confirmation (P-11)',
    async () => {
      await member.open(invitation)
      await member.see(`仍在${HOME_BRANCH}`)
      await member.tap('我自愿加入')
      await member.see('已批准')
    },
  )

  step(
    'takes in somebody whom the register does not know, when the secretary says yes',
    async () => {
      const applicant = await visit(await unknownOf(`applicant-${width}`), size)
      await applicant.open(invitation)
      await applicant.type('姓名', isDesk ? '方志刚' : '林晓东')
      await applicant.type('手机号', isDesk ? '19900001440' : '19900000390')
      await applicant.type('组织关系所在党支部', '炼化机关党支部')
      await applicant.tap('提交申请')
      await applicant.see('申请已提交')

      await secretary.open(branchUrl.replace('/detail', '/members'))
      await secretary.see('申请加入')
      await secretary.tap('同意加入')
      await secretary.miss('申请加入')
      await applicant.open(branchUrl)
      await applicant.see(branchName)
      expect(applicant.complaints).toEqual([])
      await applicant.leave()
    },
  )

  step('starts, and the others join', async () => {
    await secretary.open(branchUrl)
    // An appointment alone makes nobody a member.
    await secretary.tap('我同意加入')
    await secretary.miss('我同意加入')
    await secretary.tap('启动支部')
    await secretary.see('运行中')
    for (const key of ['leader', 'newcomer'] as const) {
      const one = await visit(key, size)
      await one.open(invitation)
      await one.tap('我自愿加入')
      await one.see('运行中')
      await one.leave()
    }
  })

  step('has four groups, a leader, and members who are assigned or choose', async () => {
    await secretary.open(branchUrl.replace('/detail', '/groups'))
    await secretary.tap('一次建好这四个组')
    for (const group of GROUPS) await secretary.see(group)
    await secretary.tap('任命组长')
    const leaders = await secretary.sheet('政策宣传组组长')
    await leaders.tap('任命沈玉兰为组长')
    await secretary.see('组长 沈玉兰')

    await secretary.open(branchUrl.replace('/detail', '/members'))
    await secretary.tap('张海波')
    await secretary.tap('编组')
    const choosing = await secretary.sheet('张海波编到哪个组')
    await choosing.tap('政策宣传组')
    await choosing.tap('编到这个组')
    await choosing.gone()
    await secretary.see('已调整 1 名党员的分组')

    const newcomer = await visit('newcomer', size)
    await newcomer.open(branchUrl)
    await newcomer.tap('选择任务组')
    const groups = await newcomer.sheet('选择任务组')
    await groups.tap('设计规划组')
    await groups.tap('就选这个组')
    await groups.gone()
    await newcomer.see('我在这个组')
    expect(newcomer.complaints).toEqual([])
    await newcomer.leave()
  })

  step('hands out a task for a building', async () => {
    await leader.actAs(branchName)
    await leader.tap('政策宣传组')
    await leader.tap('布置任务')
    await leader.type('任务', TASK)
    await leader.choose('哪幢楼', '7号楼')
    await leader.tap('入户说明')
    await leader.choose('交给谁', /^张海波/)
    await leader.type('哪天前做完', today)
    await leader.tap('布置')
    await leader.see('工作记录')
    await leader.see(TASK)
    taskUrl = leader.page.url()
  })

  step('is logged by the member with a photo, from the to-do of today', async () => {
    await member.open('/features/today/pages/today')
    await member.tap(TASK)
    await member.see('7号楼')
    await member.tap('记一笔')
    const sheet = await member.sheet('记一笔')
    await sheet.type('做了什么', '走访6户，5户同意，1户担心漏水')
    const [chooser] = await Promise.all([
      member.page.waitForEvent('filechooser'),
      sheet.tap('添加照片'),
    ])
    const photo = await takePhoto(member.page)
    await chooser.setFiles({ name: '现场.jpg', mimeType: 'image/jpeg', buffer: photo })
    await sheet.shows('img')
    await sheet.tap('保存记录')
    await sheet.gone()
    await member.see('走访6户')
    await member.settle()
    const picture = member.page.getByLabel('张海波拍的第 1 张照片').locator('img')
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(320)
  })

  step('is closed by the leader', async () => {
    await leader.open(taskUrl)
    await leader.see('走访6户')
    await leader.tap('完成')
    await leader.see('已完成')
  })

  step('meets with its quorum, and without it decides nothing (P-13)', async () => {
    await secretary.open(branchUrl.replace('/detail', '/meetings'))
    await secretary.tap('安排组织生活')
    await secretary.tap('党员大会')
    await secretary.type('标题', '改造方案党员大会')
    await secretary.type('日期', today)
    // It can be closed once its time has come.
    await secretary.type('时间', '00:00')
    await secretary.tap('安排')
    await secretary.tap('记录表决')
    const tooEarly = await secretary.sheet('记录表决')
    await tooEarly.see('不能表决')
    await tooEarly.tap('关闭')
    await tooEarly.gone()
    await secretary.tap('人都到会')
    await secretary.see('可以表决')
    await secretary.tap('记录表决')
    const voting = await secretary.sheet('记录表决')
    await voting.type('议题', '通过分工方案')
    await voting.type('赞成', '5')
    await voting.tap('记录表决')
    await voting.gone()
    await secretary.see('通过分工方案')
    await secretary.tap('结束会议')
    const minutes = await secretary.sheet('结束会议')
    await minutes.type('会议记录', '通过四个组的分工方案')
    await minutes.tap('结束并存档')
    await minutes.gone()
    await secretary.see('已召开')
  })

  step('is dissolved when its task is closed (P-9)', async () => {
    await secretary.open(branchUrl)
    await secretary.tap('更多')
    const more = await secretary.sheet('更多办理')
    await more.tap('撤销支部')
    const closing = await secretary.sheet('撤销支部')
    await closing.type('工作小结', '改造完成，组员回到各自支部')
    await closing.tap('撤销支部')
    const asking = await secretary.sheet(`撤销${branchName}？`)
    await asking.see('组织关系不受影响')
    await asking.tap('撤销')
    await asking.gone()
    await secretary.see('已撤销')
  })

  step('can only be read from then on, and home branches are as they were', async () => {
    await leader.open(taskUrl)
    await leader.see('走访6户')
    for (const act of ['记一笔', '完成', '重新打开', '修改'])
      expect(await leader.can(act)).toBe(false)
    await member.open('/features/account/tabs/me')
    await member.tap('我的党员信息')
    await member.see(HOME_BRANCH)
  })

  step('is seen by the district, and its summary can be printed', async () => {
    await district.open('/features/branch/tabs/home')
    await district.type('支部名称', branchName)
    await district.tap(branchName)
    await district.tap('查看小结')
    await district.see('改造完成，组员回到各自支部')
    await district.see('改造方案党员大会')
    await district.page.emulateMedia({ media: 'print' })
    expect(await district.can('打印小结')).toBe(false)
    expect(await district.isThere('改造完成，组员回到各自支部')).toBe(true)
    expect((await district.page.pdf()).subarray(0, 5).toString()).toBe('%PDF-')
    await district.page.emulateMedia({ media: 'screen' })
  })

  step('never made the browser complain', () => {
    const all = [office, secretary, leader, member, district]
    expect(all.flatMap(({ complaints }) => complaints)).toEqual([])
  })
})
