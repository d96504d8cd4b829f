/** What waits at stations: for the office that approves them, and for whoever is asked to coordinate one. */
import type { Todo } from '@contract/today'
import type { Context } from '../../core/context'
import { listMyStationInvitations, listProposedStations } from './stationQueries'
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
  return invitations.map(({ id, name, regionName }) =>
    todo({
      kind: 'answerStation',
      title: `邀请您协调“${name}”`,
      note: regionName,
      subjectId: id,
    }),
  )
}
