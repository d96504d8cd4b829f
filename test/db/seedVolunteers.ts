/** A row in each table of campaigns, activities, attendance, hours and notices. */
import { randomUUID } from 'node:crypto'
import { DISTRICT, type TestDistrict } from '../support/district'
import { buildActivity, buildAttendance, buildCampaign, buildSignUp } from '../support/volunteers'
import type { World } from '../support/world'

export async function seedVolunteers(test: TestDistrict, world: World): Promise<void> {
  const { estate: region, createdBy } = world
  const personId = world.people.member
  const accountId = world.accounts.member.accountId ?? ''
  const campaignId = await buildCampaign(test, { region, createdBy })
  const activity = await buildActivity(test, { region, createdBy, campaignId })
  await buildSignUp(test, activity, personId)
  await buildAttendance(test, activity, personId)

  const now = new Date()
  const [id, noticeId, givingId] = [randomUUID(), randomUUID(), randomUUID()]
  const at = { districtId: DISTRICT, activityId: activity.id, personId }
  const shift = { districtId: DISTRICT, shiftId: activity.shiftId }
  const own = { districtId: DISTRICT, id, personId }
  const district = { districtId: DISTRICT }
  await test.rows(async (db) => {
    await db
      .insertInto('activitySeries')
      .values({ ...district, id, createdAt: now })
      .execute()
    await db
      .insertInto('activityCrew')
      .values({ ...at, role: 'helper', namedBy: createdBy, namedAt: now })
      .execute()
    await db
      .insertInto('shiftSwap')
      .values({
        ...shift,
        id,
        fromPersonId: personId,
        toPersonId: createdBy,
        state: 'offered',
        offeredAt: now,
      })
      .execute()
    await db
      .insertInto('qualification')
      .values({ ...own, name: '电工', declaredAt: now })
      .execute()
    await db
      .insertInto('attendanceRefusal')
      .values({ ...at, id, code: 'check_in_code_wrong', at: now })
      .execute()
    await db
      .insertInto('serviceEntry')
      .values({
        ...at,
        id,
        shiftId: activity.shiftId,
        kind: 'confirmed',
        minutes: 120,
        minutesBefore: 0,
        source: 'code',
        recordedBy: createdBy,
        recordedAt: now,
      })
      .execute()
    await db
      .insertInto('fold')
      .values({ ...district, foldedTo: 0, foldedAt: now })
      .execute()
    await db
      .insertInto('attendanceRollup')
      .values({
        ...district,
        day: '2026-11-23',
        regionPath: region.path,
        kind: 'volunteer',
        campaignId,
        checkIns: 1,
        minutes: 0,
      })
      .execute()
    await db
      .insertInto('attendanceDay')
      .values({
        ...district,
        regionId: region.id,
        day: '2026-11-23',
        kind: 'volunteer',
        checkIns: 1,
        minutes: 0,
      })
      .execute()
    await db
      .insertInto('campaignPerson')
      .values({ ...district, campaignId, personId })
      .execute()
    await db
      .insertInto('organiserPerson')
      .values({ ...district, organiserId: region.id, personId })
      .execute()
    await db
      .insertInto('figure')
      .values({ ...district, subjectId: campaignId, name: 'people', value: 1 })
      .execute()
    await db
      .insertInto('recordSheet')
      .values({
        ...own,
        number: 'ZH-1',
        checkCode: 'ABCDEF',
        fromOn: '2026-01-01',
        toOn: '2026-12-31',
        minutes: 120,
        times: 1,
        items: '[]',
        issuedAt: now,
        seal: 'none',
      })
      .execute()
    await db.insertInto('sheetSeries').values(district).execute()
    await db
      .insertInto('serviceNote')
      .values({
        ...own,
        activityId: activity.id,
        kind: 'award',
        name: '优秀志愿者',
        body: '后大街社区',
        day: '2026-01-05',
        recordedBy: createdBy,
        recordedAt: now,
      })
      .execute()
    await db
      .insertInto('cityReport')
      .values({ ...shift, personId, state: 'accepted', reportedBy: createdBy, reportedAt: now })
      .execute()
    await db
      .insertInto('giving')
      .values({ ...own, id: givingId, title: '送凉开水', startedOn: '2026-07-01', createdAt: now })
      .execute()
    await db
      .insertInto('givingDay')
      .values({ ...district, givingId, day: '2026-07-01', writtenAt: now })
      .execute()
    const set = { setBy: createdBy, setAt: now }
    await db
      .insertInto('calendarDay')
      .values({ ...district, day: '2027-02-20', isWorking: true, name: '春节调休', ...set })
      .execute()
    await db
      .insertInto('hoursSetting')
      .values({ ...district, rounding: 'none', dailyLimitMinutes: 480, ...set })
      .execute()
    await db
      .insertInto('notice')
      .values({
        ...own,
        id: noticeId,
        kind: 'reminder',
        title: '桶边督导',
        body: '明天 9:00',
        subjectKind: 'activity',
        subjectId: activity.id,
        createdAt: now,
      })
      .execute()
    await db
      .insertInto('noticeConsent')
      .values({ ...district, accountId, template: 'reminder', remaining: 1, updatedAt: now })
      .execute()
    await db
      .insertInto('noticeDelivery')
      .values({
        ...district,
        id,
        noticeId,
        accountId,
        template: 'reminder',
        state: 'waiting',
        tries: 0,
        nextAt: now,
        createdAt: now,
      })
      .execute()
  })
}
