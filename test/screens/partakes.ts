import type { Session } from '../e2e/support/door'
import { makeFree } from '../e2e/support/free'
import { openLiveActivity, shownBy } from '../support/liveActivity'

/** What a member has to do with the month: was at one today, comes to the next, is invited to a third. */
export async function takePart(office: Session, member: Session) {
  const ask: Session['call'] = (method, input) => office.call(method, input)
  const done = await openLiveActivity(ask, '楼道清洁', { begins: 0.1, lasts: 0.5 })
  const live = await openLiveActivity(ask, '南门广场桶边督导', { begins: 0.8 })
  const invited = await openLiveActivity(ask, '敬老院陪伴', { begins: 50 })
  const { person } = await member.call('account.me', {})
  await member.call('activity.declareQualification', { name: '电工证', number: '浙B0231877' })
  await makeFree(office, member)
  for (const { shiftId } of [done, live]) {
    await member.call('activity.signUp', { shiftId, seenWarning: true })
  }
  for (const direction of ['in', 'out'] as const) {
    await member.call('activity.checkIn', {
      activityId: done.id,
      direction,
      proof: { kind: 'code', code: (await shownBy(ask, done.id)).code },
      scannedAt: new Date(Date.parse(process.env['STILL_AT'] ?? '') || Date.now()).toISOString(),
      device: 'phone-of-a-member-0001',
    })
  }
  await office.call('activity.inviteToShift', {
    shiftId: invited.shiftId,
    personIds: [person?.id ?? ''],
  })
  return { live, invited }
}
