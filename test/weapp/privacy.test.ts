/** W-1: what WeChat asks to be declared, and only that, is in the list of docs/deployment.md. */
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const root = resolve(__dirname, '../..')
const dist = resolve(root, 'dist/weapp')

/** The interfaces for which WeChat's guide wants an entry: photos, files, place, album, contacts … */
const NEEDS_ENTRY = [
  ...['chooseMedia', 'chooseImage', 'chooseVideo', 'chooseMessageFile'],
  ...['saveImageToPhotosAlbum', 'saveVideoToPhotosAlbum', 'createCameraContext', 'createVKSession'],
  ...['getLocation', 'getFuzzyLocation', 'chooseLocation', 'choosePoi', 'onLocationChange'],
  ...['startLocationUpdate', 'startLocationUpdateBackground'],
  ...['getUserProfile', 'getUserInfo', 'chooseAddress', 'chooseInvoice', 'chooseInvoiceTitle'],
  ...['chooseLicensePlate', 'getWeRunData', 'getRecorderManager', 'startRecord', 'joinVoIPChat'],
  ...['chooseContact', 'addPhoneContact', 'addPhoneCalendar', 'addPhoneRepeatCalendar'],
  ...['setClipboardData', 'getClipboardData', 'makeBluetoothPair', 'openBluetoothAdapter'],
  ...['startAccelerometer', 'startCompass', 'startGyroscope', 'startDeviceMotionListening'],
]
/** The same by a button or a field instead of a call. */
const OPEN_TYPES = ['getPhoneNumber', 'getRealtimePhoneNumber', 'chooseAvatar', 'nickname']

/** Our own code as it was compiled; Taro's runtime names every interface there is. */
const code = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.js') && !/^(taro|vendors|runtime)\.js$/.test(file))
  .map((file) => readFileSync(resolve(dist, file), 'utf8'))
  .join('\n')

const used = [
  ...NEEDS_ENTRY.filter((name) => new RegExp(`\\.${name}\\b`).test(code)),
  ...OPEN_TYPES.filter((type) => new RegExp(`(openType|open|type):"${type}"`).test(code)),
]

it('declares every interface that touches what is private, and none that is not used', () => {
  const guide = readFileSync(resolve(root, 'docs/deployment.md'), 'utf8')
  const paragraph = guide.split('\n').find((line) => line.includes('privacy guide')) ?? ''
  const declared = [...paragraph.matchAll(/`(\w+)`/g)].map(([, name]) => name)
  expect([...declared].sort()).toEqual([...used].sort())
})

it('asks for no permission that it does not use', () => {
  const { permission = {}, requiredPrivateInfos = [] } = JSON.parse(
    readFileSync(resolve(dist, 'app.json'), 'utf8'),
  ) as { permission?: object; requiredPrivateInfos?: string[] }
  const usesPlace = used.some((name) => /Location/.test(name))
  expect(Object.keys(permission)).toEqual(usesPlace ? ['scope.userLocation'] : [])
  expect(requiredPrivateInfos.filter((name) => !used.includes(name))).toEqual([])
})
