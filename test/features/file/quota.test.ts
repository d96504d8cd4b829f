/** Nobody fills the disk: so many files an hour, and what belongs to nothing goes after a day. */

import {
  MOST_FILES_AN_HOUR,
  storeFile,
} from '../../../cloudfunctions/features/file/commands/storeFile'
import { strikeAt } from '../../support/clock'
import { DISTRICT, openTestDistrict, type TestDistrict } from '../../support/district'
import { PHOTO } from '../../support/photos'
import { buildWorld, type World } from '../../support/world'

const HOUR = 3_600_000

describe('files that are sent', () => {
  let test: TestDistrict
  let world: World

  beforeEach(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
  })
  afterEach(() => test.close())

  const send = (who: 'member' | 'resident', now = new Date()) =>
    test
      .rows((db) =>
        storeFile(
          {
            db,
            districtId: DISTRICT,
            accountId: world.accounts[who].accountId ?? '',
            files: test.files,
            now,
          },
          PHOTO,
        ),
      )
      .catch(({ code }: { code: string }) => code)

  const clock = (after: number) => strikeAt(test, new Date(Date.now() + after))

  it('are so many an hour for one account, also when they come at once', async () => {
    const now = Date.now()
    for (let sent = 0; sent < MOST_FILES_AN_HOUR - 5; sent++) await send('resident')
    const answers = await Promise.all(Array.from({ length: 10 }, () => send('resident')))
    expect(answers.filter((answer) => answer === 'too_many_files')).toHaveLength(5)
    expect(await send('member')).not.toBe('too_many_files')
    expect(await send('resident', new Date(now + HOUR - 60_000))).toBe('too_many_files')
    expect(await send('resident', new Date(now + 2 * HOUR))).not.toBe('too_many_files')
  })

  it('are gone after a day when they belong to nothing, and stay when they do', async () => {
    const { member } = world.accounts
    const [loose, kept] = [await send('member'), await send('member')]
    await test.must(member, 'branch.logTask', {
      id: world.task.id,
      said: '量了车位',
      doneOn: new Date().toISOString().slice(0, 10),
      photoIds: [kept],
    })
    await clock(23 * HOUR)
    expect(await test.files.get(DISTRICT, loose)).toEqual(PHOTO)
    await clock(25 * HOUR)
    await expect(test.files.get(DISTRICT, loose)).rejects.toMatchObject({ code: 'ENOENT' })
    expect(await test.files.get(DISTRICT, kept)).toEqual(PHOTO)
    const task = await test.must(member, 'branch.findTask', { id: world.task.id })
    expect(task.logs[0]?.photos).toHaveLength(1)
  })
})
