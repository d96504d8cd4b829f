import { enter, type Session } from './door'

/**
 * Nobody is in two places at once: what the member does at this hour is given up, or called off. How
 * much they have done today depends on the hour of the test, so nobody is warned of that here.
 */
export async function makeFree(office: Session, member: Session): Promise<void> {
  const district = await enter(office.url, 'districtOfficer')
  const limits = { rounding: 'none', dailyLimitMinutes: 1440, restMinutes: 0 } as const
  await district.call('activity.setHoursSettings', limits)
  const soon = Date.now() + 4 * 3_600_000
  for (const phase of ['underWay', 'open'] as const) {
    const { items } = await member.call('activity.list', { mine: 'signedUp', phase })
    for (const { id, startsAt, mine } of items) {
      if (!mine || Date.parse(startsAt ?? '') > soon) continue
      if (mine.isCheckedIn) await office.call('activity.cancel', { id, reason: '另行安排' })
      else await member.call('activity.withdraw', { shiftId: mine.shiftId })
    }
  }
}
