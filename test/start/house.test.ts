import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** A house in which every rule is broken once: file → what it imports. */
const broken: Record<string, string[]> = {
  'types/a.ts': ['../src/lib/x'],
  'src/lib/x.ts': ['../components/c'],
  'src/lib/call.ts': [],
  'src/components/c.ts': ['../stores/root', '../lib/call'],
  'src/stores/root.ts': ['../features/a/AStore'],
  'src/features/a/AStore.ts': ['../b/BStore'],
  'src/features/b/BStore.ts': ['../a/pages/p', 'ajv'],
  'src/features/a/pages/p.tsx': ['../../../../cloudfunctions/core/c', 'esbuild'],
  'cloudfunctions/core/c.ts': ['../features/region/routes', '../../src/lib/x'],
  'cloudfunctions/db/connect.ts': ['../core/c', 'pg'],
  'cloudfunctions/db/migrations/2_x.ts': ['../connect'],
  'cloudfunctions/api/index.ts': [],
  'cloudfunctions/features/region/routes.ts': ['../account/queries', '../../api/index'],
  'cloudfunctions/features/region/load.ts': ['../../db/connect'],
  'cloudfunctions/features/region/nameRule.ts': ['./queries', './absent'],
  'cloudfunctions/features/region/queries.ts': ['../../../test/t'],
  'cloudfunctions/features/account/queries.ts': ['../file/queries'],
  'cloudfunctions/features/file/queries.ts': ['../notice/queries'],
  'cloudfunctions/features/notice/queries.ts': ['../organization/queries'],
  'cloudfunctions/features/organization/queries.ts': ['../member/queries'],
  'cloudfunctions/features/member/queries.ts': ['../branch/queries'],
  'cloudfunctions/features/branch/queries.ts': ['../campaign/queries'],
  'cloudfunctions/features/campaign/queries.ts': ['../activity/queries'],
  'cloudfunctions/features/activity/queries.ts': ['../station/queries'],
  'cloudfunctions/features/station/queries.ts': ['../problem/queries'],
  'cloudfunctions/features/problem/queries.ts': ['../household/queries'],
  'cloudfunctions/features/household/queries.ts': ['../agreement/queries'],
  'cloudfunctions/features/agreement/queries.ts': ['../decision/queries'],
  'cloudfunctions/features/decision/queries.ts': ['../deliberation/queries'],
  'cloudfunctions/features/deliberation/queries.ts': ['../collection/queries'],
  'cloudfunctions/features/collection/queries.ts': ['../dashboard/queries'],
  'cloudfunctions/features/dashboard/queries.ts': ['../today/queries'],
  'cloudfunctions/features/today/queries.ts': ['../venture/queries'],
  'cloudfunctions/features/venture/queries.ts': ['../member/queries'],
  'test/t.ts': [],
}

test('each rule of the house finds its breach', () => {
  const root = process.cwd()
  const house = fs.mkdtempSync(path.join(os.tmpdir(), 'pioneer-house-'))
  try {
    for (const [file, imports] of Object.entries(broken)) {
      fs.mkdirSync(path.join(house, path.dirname(file)), { recursive: true })
      const lines = imports.map((name) => `import '${name}'`)
      fs.writeFileSync(path.join(house, file), [...lines, 'export {}', ''].join('\n'))
    }
    for (const name of ['package.json', 'tsconfig.json']) {
      fs.copyFileSync(path.join(root, name), path.join(house, name))
    }
    fs.symlinkSync(path.join(root, 'node_modules'), path.join(house, 'node_modules'))
    const rules = path.join(root, 'config/dependency-cruiser.cjs')
    const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
    const folders = ['src', 'cloudfunctions', 'types', 'test']
    const { stdout } = spawnSync(
      process.execPath,
      [program, '--config', rules, '--output-type', 'json', ...folders],
      { cwd: house, encoding: 'utf8', maxBuffer: 2 ** 28 },
    )
    const { violations }: { violations: { rule: { name: string; severity: string } }[] } =
      JSON.parse(stdout).summary
    const { forbidden }: { forbidden: { name: string }[] } = require(rules)
    expect(new Set(violations.map(({ rule }) => rule.severity))).toEqual(new Set(['error']))
    expect([...new Set(violations.map(({ rule }) => rule.name))].sort()).toEqual(
      forbidden.map(({ name }) => name).sort(),
    )
  } finally {
    fs.rmSync(house, { recursive: true })
  }
})
