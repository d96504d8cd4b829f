const { resolve } = require('node:path')
// The aliases are TypeScript, written once for all tools.
const { jestModuleNames } = require('tsx/cjs/api').require('./alias.ts', __filename)

const rootDir = resolve(__dirname, '..')

/** A database is started for those projects that need one; it ends with the process. */
const database = { globalSetup: resolve(rootDir, 'test/support/globalSetup.cjs') }

const shared = {
  rootDir,
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
      },
    ],
  },
  moduleNameMapper: {
    '\\.scss$': resolve(rootDir, 'test/client/support/style.ts'),
    ...jestModuleNames,
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
}

const project = (displayName, folders, more) => ({
  ...shared,
  displayName,
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`),
  ...more,
})

/** @type {import('jest').Config} */
module.exports = {
  rootDir,
  // Real databases, real browsers: a slow machine is no failure.
  testTimeout: 30_000,
  projects: [
    project('functions', ['features', 'db', 'core', 'demo', 'start'], {
      testEnvironment: 'node',
      ...database,
    }),
    project('client', ['client'], { testEnvironment: 'jsdom' }),
    project('weapp', ['weapp'], {
      testEnvironment: resolve(rootDir, 'test/weapp/support/environment.ts'),
      ...database,
    }),
    project('e2e', ['e2e'], {
      testEnvironment: 'node',
      globalSetup: resolve(rootDir, 'test/e2e/support/globalSetup.cjs'),
      globalTeardown: resolve(rootDir, 'test/e2e/support/globalTeardown.cjs'),
    }),
  ],
}
