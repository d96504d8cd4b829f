/** What waits at stations: for the office that approves them, and for whoever is asked to coordinate one. */
import type { Todo } from '@contract/today'
import type { Context } from '../../core/context'
import {
  listMyStationInvitations,
  listMyStationOffers,
  listProposedStations,
} from './stationQueries'
import { todo } from './todos'

export async function proposedTodos({ db, actor }: Context): Promise<Todo[]> {
  if (actor.acting?.placeKind !== 'region') return []
  const proposed = await listProposedStations(db, actor, actor.acting.path)
  return proposed.map(({ id, name, regionName }) =>
    todo({ kind: 'approveStation', title: `批准“${name}”`, note: regionName, subjectId: id }),
  )
}

export async function invitedTodos({ db, actor }: Context): Promise<Todo[]> {
  const invitations = await listMyStationInvitations(db, actor)
  const offers = await listMyStationOffers(db, actor)
  const answer = (title: string, { id, regionName }: { id: string; regionName: string }) =>
    todo({ kind: 'answerStation', title, note: regionName, subjectId: id })
  return [
    ...invitations.map((row) => answer(`邀请您协调“${row.name}”`, row)),
    ...offers.map((row) => answer(`请您接任“${row.name}”负责人`, row)),
  ]
}
