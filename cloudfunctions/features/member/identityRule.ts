/**
 * Who is the same person: name and phone where there is a phone, otherwise name and home branch.
 * Two members of one branch with one name need their phones to be told apart.
 */
export interface Identifying {
  name: string
  phone?: string | undefined
  homeBranchId?: string | undefined
  homeBranchName?: string | undefined
}

export function identityText({ name, phone, homeBranchId, homeBranchName }: Identifying): string {
  return [name, phone ?? homeBranchId ?? homeBranchName].join('\n')
}
