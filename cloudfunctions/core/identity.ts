/** Who is calling. Read once at the entry and handed on as a value; it never comes from the input. */
import type { Grant } from '@contract/account'

export type Identity =
  | { kind: 'none' }
  /** The OPENID that WeChat put into the function's context. */
  | { kind: 'wechat'; openid: string }
  /** The token of a browser's cookie, or of a phone that talks to the host. */
  | { kind: 'session'; token: string }

/** A grant with the place it holds for, as paths of the tree. */
export interface ActingGrant extends Grant {
  /** Of a region: itself. Of a branch or a group: the region of the branch. */
  path: string
  /** The branch of a secretary, a deputy or a leader. */
  branchId?: string
}

export interface Actor {
  kind: 'guest' | 'account' | 'person'
  districtId: string
  accountId: string | null
  /** The session of a browser or of a phone that talks to the host. */
  sessionId: string | null
  personId: string | null
  name: string | null
  isMember: boolean
  /** Home branch and temporary ones, those left not included. */
  branchIds: string[]
  /** Groups of temporary branches that the person belongs to. */
  groupIds: string[]
  /** Signed in, or vouched for by WeChat without having written anything yet. */
  isRecognized: boolean
  grants: ActingGrant[]
  /** The one in which this call is made; powers come from this one alone. */
  acting: ActingGrant | null
}

export function guestOf(districtId: string, isRecognized: boolean): Actor {
  return {
    kind: 'guest',
    districtId,
    accountId: null,
    sessionId: null,
    personId: null,
    name: null,
    isMember: false,
    branchIds: [],
    groupIds: [],
    isRecognized,
    grants: [],
    acting: null,
  }
}
