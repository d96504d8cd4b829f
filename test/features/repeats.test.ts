/** Each command of a branch's, a campaign's and an activity's life, sent again by a phone that did not hear the answer: nothing changes. */
import { randomUUID } from 'node:crypto'
import type { Method } from '@contract/methods'
import { Client } from 'pg'
import { openTestDistrict, type TestDistrict } from '../support/district'
import { doerOf, INPUTS } from '../support/inputs'
import { buildWorld, type World } from '../support/world'

const LIFE: Method[] = [
  'branch.create',
  'branch.update',
  'branch.submit',
  'branch.return',
  'branch.appoint',
  'branch.createInvitation',
  'branch.acceptInvitation',
  'branch.requestToJoin',
  'branch.decideJoin',
  'branch.activate',
  'branch.giveReason',
  'branch.createGroup',
  'branch.renameGroup',
  'branch.chooseGroup',
  'branch.createTask',
  'branch.editTask',
  'branch.logTask',
  'branch.takeTask',
  'branch.setTaskState',
  'branch.planMeeting',
  'branch.recordAttendance',
  'branch.recordMotion',
  'branch.holdMeeting',
  'branch.moveMember',
  'branch.nameLeader',
  'branch.endInvitation',
  'branch.leave',
  'branch.dissolve',
  'dashboard.export',
  'dashboard.enterReported',
  'dashboard.withdrawReported',
  'collection.create',
  'collection.update',
  'collection.addHouseholds',
  'collection.correctHousehold',
  'collection.removeHouseholds',
  'collection.open',
  'collection.discard',
  'collection.setCrew',
  'collection.recordVisit',
  'collection.enterPayment',
  'collection.waiveShare',
  'collection.enterRefund',
  'collection.recordMoney',
  'collection.reverseEntry',
  'collection.withdrawEntry',
  'collection.decideEntries',
  'collection.claimHousehold',
  'collection.endCrew',
  'collection.exportAccount',
  'collection.close',
  'collection.reopen',
  'decision.draft',
  'decision.edit',
  'decision.announce',
  'decision.cancel',
  'decision.enter',
  'decision.vote',
  'decision.printCodes',
  'decision.renewCode',
  'decision.checkPaper',
  'decision.object',
  'decision.answerObjection',
  'problem.bring',
  'problem.review',
  'problem.takeIn',
  'problem.decline',
  'problem.merge',
  'problem.assign',
  'problem.answer',
  'problem.handOver',
  'problem.solve',
  'problem.rate',
  'station.initiate',
  'station.approve',
  'station.decline',
  'station.inviteCoordinator',
  'station.answerInvitation',
  'station.showParty',
  'station.handOver',
  'station.answerHandOver',
  'station.rest',
  'station.reopen',
  'station.close',
  'household.giveCode',
  'household.useCode',
  'deliberation.begin',
  'deliberation.edit',
  'deliberation.setQuestions',
  'deliberation.openStep',
  'deliberation.extend',
  'deliberation.summarize',
  'deliberation.reply',
  'deliberation.planMeetings',
  'deliberation.signIn',
  'deliberation.holdMeeting',
  'deliberation.cancelMeeting',
  'deliberation.raiseDoubt',
  'deliberation.logVisit',
  'deliberation.startDeciding',
  'deliberation.linkDecision',
  'deliberation.startWorks',
  'deliberation.addWork',
  'deliberation.setAccount',
  'deliberation.finish',
  'deliberation.cancel',
  'household.leave',
  'household.release',
  'campaign.create',
  'campaign.update',
  'campaign.publish',
  'activity.create',
  'activity.update',
  'activity.publish',
  'activity.repeat',
  'activity.copy',
  'activity.setCrew',
  'activity.closeRecord',
  'activity.inviteToShift',
  'activity.discardDraft',
  'activity.cancel',
  'campaign.cancel',
  'activity.signUp',
  'activity.answerInvitation',
  'activity.offerSwap',
  'activity.answerSwap',
  'activity.endSwap',
  'activity.withdraw',
  'activity.declareQualification',
  'activity.verifyQualification',
  'activity.removeQualification',
  'activity.sendReminder',
  'activity.confirmHours',
  'activity.objectToHours',
  'activity.upholdHours',
  'activity.setCalendarDay',
  'activity.setHoursSettings',
  'organization.setStaff',
  'activity.issueSheet',
  'activity.requestSeal',
  'activity.decideSeal',
  'activity.exportFacts',
  'activity.startGiving',
  'activity.logGiving',
  'activity.publishGiving',
  'activity.endGiving',
]

describe('sent twice', () => {
  let test: TestDistrict
  let world: World
  let admin: Client

  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
    admin = new Client({ connectionString: test.database.adminUrl })
    await admin.connect()
  })
  afterAll(async () => {
    await admin.end()
    await test.close()
  })

  it.each(LIFE)('%s is done once, and answered the same', async (method) => {
    const requestId = randomUUID()
    const caller = doerOf(world, method)
    const input = INPUTS[method](world, 'secretary')
    const first = await test.callAs(caller, method, input, requestId)
    expect(first).toMatchObject({ ok: true })
    const after = await everything()
    expect(await test.callAs(caller, method, input, requestId)).toEqual(first)
    expect(await everything()).toEqual(after)
  })

  /** A fingerprint of every row of every table. */
  async function everything(): Promise<Record<string, string>> {
    const { rows } = await admin.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
    )
    const prints: Record<string, string> = {}
    for (const { name } of rows) {
      const print = `select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as print from ${name} t`
      prints[name] = (await admin.query<{ print: string }>(print)).rows[0]?.print ?? ''
    }
    return prints
  }
})
