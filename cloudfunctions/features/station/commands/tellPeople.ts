import type { NoticeKind, Template } from '@contract/notice'
import type { CommandContext } from '../../../core/context'
import { tell } from '../../notice/commands/tell'
import { listHolders, listInvited, type StationRow } from '../queries'

/** Tells the initiator what the office has decided. */
export function tellDecided(
  ctx: CommandContext,
  station: StationRow,
  text: string,
): Promise<unknown> {
  return tellPeople(ctx, station, [station.createdBy], 'stationDecided', text, 'result')
}

/** Tells somebody that they are asked to coordinate; whether they do is theirs to say. */
export function tellInvited(
  ctx: CommandContext,
  station: StationRow,
  personId: string,
): Promise<unknown> {
  const text = '邀请您担任协调人，接受不接受由您决定'
  return tellPeople(ctx, station, [personId], 'invitedToStation', text, 'reminder')
}

/** Tells somebody that they are asked to head the station. */
export function tellOffered(
  ctx: CommandContext,
  station: StationRow,
  personId: string,
): Promise<unknown> {
  const text = '请您接任负责人，接不接任由您决定'
  return tellPeople(ctx, station, [personId], 'stationOffered', text, 'reminder')
}

/** Tells the head until now what the other one has answered. */
export function tellAnswered(
  ctx: CommandContext,
  station: StationRow,
  accept: boolean,
): Promise<unknown> {
  const text = accept ? '负责人已经交接' : '对方没有接任负责人，负责人不变'
  return tellPeople(ctx, station, [station.headId], 'stationAnswered', text, 'result')
}

/** Tells those who held a role, or were asked to, why there is no station any more. Before their roles end. */
export async function tellClosed(
  ctx: CommandContext,
  station: StationRow,
  reason: string,
): Promise<void> {
  const { db, actor } = ctx
  const concerned = [
    ...(await listHolders(db, actor.districtId, station.id)),
    ...(await listInvited(db, actor.districtId, station.id)),
  ]
  const people = concerned.map(({ personId }) => personId)
  await tellPeople(ctx, station, people, 'stationClosed', `已经关闭：${reason}`, 'change')
}

/** Whoever does it knows of it already. */
function tellPeople(
  { db, actor, now }: CommandContext,
  { id, name }: StationRow,
  people: string[],
  kind: NoticeKind,
  text: string,
  template: Template,
) {
  const { districtId } = actor
  return tell(
    { db, districtId, now },
    {
      personIds: people.filter((personId) => personId !== actor.personId),
      kind,
      title: name,
      text,
      subjectKind: 'station',
      subjectId: id,
      template,
    },
  )
}
