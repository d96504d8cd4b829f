export type EntrySheet = 'facts' | 'age' | 'in' | 'out' | 'absent' | 'correct' | 'uphold'

/** Whose sheet is open; the person is looked up anew, because the list is refreshed beneath. */
export interface OpenEntry {
  key: string
  sheet: EntrySheet
}
