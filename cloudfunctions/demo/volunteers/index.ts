/** The volunteer months: campaigns, 400 activities, 12,000 attendances and what came of them. */
import { CAST, CAST_KEYS, castId } from '../cast'
import type { Planned, SomeRows } from '../district'
import type { Offices } from '../offices'
import type { Member } from '../people'
import { communityNamed, type Tree } from '../regions'
import type { Roster } from '../regularBranches'
import { activityRows } from './activityRows'
import { buildCampaigns, type Campaign } from './campaigns'
import { openCrowd, type Resident, volunteersOf } from './crowd'
import { buildGivings } from './givings'
import { buildHours } from './hours'
import { buildInbox } from './inbox'
import { buildLedger } from './ledger'
import { noteRows } from './notes'
import { findOrganisers } from './organisers'
import { cityReportRows, qualificationRows, swapRows } from './proofs'
import { type Estate, planActivities } from './schedule'
import { type Names, sheetRows } from './sheets'
import { signUpRows } from './signUpRows'
import { buildTurnout } from './turnout'

export interface Given {
  tree: Tree
  rosters: readonly Roster[]
  members: readonly Member[]
  residents: readonly Resident[]
  organizations: readonly Planned<'organization'>[]
  offices: Offices
  posts: readonly Planned<'roleGrant'>[]
  branchesOf(personId: string): string[]
  estate: Estate
  /** What the branches are called. */
  branchNames: ReadonlyMap<string, string>
  /** Who has signed in once, and who of the register never has. */
  accountHolders: ReadonlySet<string>
  stranger: string
}

/** @returns the rows, and who has signed in to sign up */
export function buildVolunteers(given: Given): { rows: SomeRows; accountHolders: string[] } {
  const { tree, offices } = given
  const campaigns = buildCampaigns(tree, offices.officerOf)
  const organisers = findOrganisers(
    tree,
    given.rosters,
    given.members,
    given.organizations,
    given.posts,
    offices,
  )
  const activities = planActivities(tree, campaigns, organisers, given.estate)
  const leaders = new Set(activities.map(({ leaderId }) => leaderId))
  const volunteers = volunteersOf(
    given.members,
    [
      ...given.residents,
      {
        id: castId('resident'),
        community: communityNamed(tree.communities, CAST.resident.community),
      },
    ],
    given.branchesOf,
    new Set([...given.accountHolders, ...leaders]),
    given.stranger,
  )
  const turnout = buildTurnout(activities, openCrowd(volunteers))
  const ledger = buildLedger(turnout)
  const entries = buildHours(ledger.visits)
  const names = namesOf(given)
  const swaps = swapRows(turnout.signUps)
  const made = activityRows({ activities, ...turnout })
  const idle = volunteers.filter(({ hasAccount }, index) => hasAccount && index % 97 === 0)
  return {
    rows: {
      ...made,
      roleGrant: organisers.grants,
      campaign: Object.values(campaigns).map(({ row }: Campaign) => row),
      activitySignUp: signUpRows(turnout.signUps, turnout.helpers),
      shiftSwap: swaps,
      qualification: qualificationRows(turnout.signUps, idle),
      attendance: ledger.rows,
      serviceEntry: entries,
      cityReport: cityReportRows(activities, entries),
      serviceNote: noteRows(ledger.visits, names.organiser),
      recordSheet: sheetRows({ activities, entries, names, ofPersona: organisers.ofPersona.id }),
      ...buildGivings(),
      ...buildInbox({ activities, entries, swaps, signUps: turnout.signUps }),
    },
    accountHolders: volunteers.flatMap(({ id, hasAccount }) => (hasAccount ? [id] : [])),
  }
}

/** What everybody and every organiser is called. */
function namesOf({ members, residents, organizations, branchNames, tree }: Given): Names {
  const people = new Map([...members, ...residents].map(({ id, name }) => [id, name]))
  for (const key of CAST_KEYS) people.set(castId(key), CAST[key].name)
  const bodies = new Map(branchNames)
  for (const { id, name } of [...organizations, ...tree.communities]) bodies.set(id ?? '', name)
  return {
    person: (id) => people.get(id) ?? '',
    organiser: ({ organiser }) => bodies.get(organiser.id) ?? '',
  }
}
