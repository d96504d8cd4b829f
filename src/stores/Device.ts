import { makeAutoObservable } from 'mobx'
import { readElder, writeElder } from '@/lib/elder'

/** What is true of this phone and not of the person: its signal, the size of its letters. */
export class Device {
  elder = readElder()
  isOnline = true

  constructor() {
    makeAutoObservable(this, {}, { autoBind: true })
  }

  setElder(isOn: boolean): void {
    this.elder = isOn
    writeElder(isOn)
  }

  setOnline(isOnline: boolean): void {
    this.isOnline = isOnline
  }
}
