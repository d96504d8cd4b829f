export interface ClockWorkTable {
  districtId: string
  work: string
  doneAt: Date
}
