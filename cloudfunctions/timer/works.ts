/** What the clock does, in this order; the rules are those of the features. */
import { purgeExpired } from '../features/account/commands/purgeExpired'
import { autoCheckOut } from '../features/activity/commands/autoCheckOut'
import { remindOfEnds } from '../features/branch/commands/remindOfEnds'
import { checkPlace } from '../features/dashboard/commands/checkPlace'
import { makeBulletins } from '../features/dashboard/commands/makeBulletins'
import { closeDecisions } from '../features/decision/commands/closeDecisions'
import { purgeOwnerImports } from '../features/decision/commands/purgeOwnerImports'
import { remindOfVotes } from '../features/decision/commands/remindOwners'
import { remindOfReplies } from '../features/deliberation/commands/remindHouseholds'
import { purgeLooseImages } from '../features/file/commands/purgeLooseImages'
import { purgeReports } from '../features/file/commands/purgeReports'
import { purgeImports } from '../features/member/commands/purgeImports'
import type { Work } from './work'

const subjects = (kind: string, ids: string[]) => ids.map((id) => ({ kind, id }))

/** Before the figures are folded, so that they hold what has been closed. */
export const CLOSING: Work[] = [
  // Each row of the ledger says that the clock wrote it.
  { name: 'closeShifts', each: 'minute', act: autoCheckOut },
  {
    name: 'closeVotes',
    each: 'minute',
    act: async (db, id, now) => subjects('decision', await closeDecisions(db, id, now)),
  },
]

/** One place and one day, chosen by chance, are recounted from the facts; a difference is an alarm. */
export const checkFigures = (random: () => number = Math.random): Work => ({
  name: 'checkFigures',
  each: 'hour',
  isOneMoment: true,
  async act(db, id, now, { log }) {
    const differences = await checkPlace(db, id, now, random)
    if (differences.length > 0) log.error({ district: id, differences }, 'figures differ')
    return differences.length
  },
})

export const HOURLY: Work[] = [
  { name: 'purgeExpired', each: 'hour', act: purgeExpired },
  { name: 'purgeOwnerImports', each: 'hour', act: purgeOwnerImports },
  {
    name: 'purgeImports',
    each: 'hour',
    act: (db, id, now, { files }) => purgeImports(db, files, id, now),
  },
  {
    name: 'purgeReports',
    each: 'hour',
    act: (db, id, now, { files }) => purgeReports(db, files, id, now),
  },
  {
    name: 'purgeImages',
    each: 'hour',
    act: (db, id, now, { files }) => purgeLooseImages(db, files, id, now),
  },
  checkFigures(),
  { name: 'writeBulletins', each: 'hour', act: (db, id, now) => makeBulletins(db, id, now) },
  {
    name: 'remindBranches',
    each: 'hour',
    act: async (db, id, now) => subjects('branch', await remindOfEnds(db, id, now)),
  },
  // Before they close, and once: owners who have not voted, households that have not answered.
  {
    name: 'remindVoters',
    each: 'hour',
    act: async (db, id, now) => subjects('decision', await remindOfVotes(db, id, now)),
  },
  {
    name: 'remindHouseholds',
    each: 'hour',
    act: async (db, id, now) => subjects('deliberation', await remindOfReplies(db, id, now)),
  },
]
