/** What the world has none of: a row in each table of decisions that is left. */
import { randomUUID } from 'node:crypto'
import { DISTRICT, type TestDistrict } from '../support/district'
import type { World } from '../support/world'

export async function seedDecisions(test: TestDistrict, world: World): Promise<void> {
  await test.rows((db) =>
    db
      .insertInto('decisionPack')
      .values({
        districtId: DISTRICT,
        id: randomUUID(),
        decisionId: world.decisions.closed,
        format: 'pdf',
        sha256: 'a'.repeat(64),
        bytes: 1,
        exportedBy: world.createdBy,
        exportedAt: new Date(),
      })
      .execute(),
  )
  await test.rows((db) =>
    db
      .insertInto('agreement')
      .values({
        districtId: DISTRICT,
        id: randomUUID(),
        kind: 'signature',
        saidBy: '李桂英',
        takenBy: world.createdBy,
        takenAt: new Date(),
      })
      .execute(),
  )
  await test.rows((db) =>
    db
      .insertInto('ownerImport')
      .values({
        districtId: DISTRICT,
        id: randomUUID(),
        accountId: world.accounts.communityOfficer.accountId ?? '',
        regionId: world.estate.id,
        fileId: randomUUID(),
        sha256: 'x',
        rowsCipher: 'x',
        errors: 0,
        registerVersion: 1,
        createdAt: new Date(),
      })
      .execute(),
  )
}
