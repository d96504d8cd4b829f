// Who may import whom: docs/architecture.md says it, this checks it. Every rule is an error.

/**
 * On the server a feature may import those before it in this line and no other, so that there is
 * no cycle between folders. `account`, `file` and `notice` are ground for the rest: they grant,
 * attach and tell; `today` stands last: it gathers from all.
 */
const line = [
  'region',
  'account',
  'file',
  'notice',
  'organization',
  'member',
  'branch',
  'campaign',
  'activity',
  'station',
  'problem',
  'household',
  'agreement',
  'decision',
  'deliberation',
  'collection',
  'dashboard',
  'today',
]

const feature = (name) => `^cloudfunctions/features/${name}/`
const entries = '^cloudfunctions/(api|timer|report|host)/'
const database = '^cloudfunctions/db/|node_modules/(kysely|pg)/'

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** One rule for each place in the line, because a pattern cannot count. */
const lineRules = line.map((name, place) =>
  rule(
    `no-feature-after-${name}`,
    `${name} imports only the features before it: ${line.join(' ← ')}.`,
    { path: feature(name) },
    { path: feature('[^/]+'), pathNot: feature(`(${line.slice(0, place + 1).join('|')})`) },
  ),
)

module.exports = {
  forbidden: [
    rule(
      'sides-meet-in-types',
      'The client and the server meet only in types/.',
      { path: '^src/' },
      { path: '^(cloudfunctions|config|test)/' },
    ),
    rule(
      'server-knows-no-client',
      'The client and the server meet only in types/.',
      { path: '^cloudfunctions/' },
      { path: '^(src|config|test)/' },
    ),
    rule(
      'types-import-nothing-of-ours',
      'The contract stands on its own.',
      { path: '^types/' },
      { path: '^(src|cloudfunctions|config|test)/' },
    ),
    rule('no-cycles', 'Nothing imports itself in the end.', {}, { circular: true }),
    ...lineRules,
    rule(
      'features-apart',
      'A feature outside the line imports no other feature: it calls through what core offers.',
      { path: feature('([^/]+)'), pathNot: feature(`(${line.join('|')})`) },
      { path: feature('[^/]+'), pathNot: feature('$1') },
    ),
    rule(
      'core-and-db-know-no-feature',
      'What everything stands on stands on nothing above it.',
      { path: '^cloudfunctions/(core|db)/' },
      { path: '^cloudfunctions/(features|api|timer|report|host|demo)/' },
    ),
    rule(
      'db-knows-no-core',
      'The database layer is the lowest.',
      { path: '^cloudfunctions/db/' },
      { path: '^cloudfunctions/core/' },
    ),
    rule(
      'migrations-import-nothing-of-the-product',
      'A migration must do in ten years what it does today.',
      { path: '^cloudfunctions/db/migrations/' },
      { path: '^(cloudfunctions|types)/', pathNot: '^cloudfunctions/db/migrations/' },
    ),
    rule(
      'features-know-no-entry',
      'The functions call the features, not the other way round.',
      { path: '^cloudfunctions/features/' },
      { path: '^cloudfunctions/(api|timer|report|host|demo)/' },
    ),
    rule(
      'routes-by-entries-only',
      'routes.ts is imported by the functions alone.',
      { pathNot: `${entries}|/[A-Za-z]*[rR]outes(\\.ts$|/)` },
      { path: '^cloudfunctions/features/[^/]+/[A-Za-z]*[rR]outes(\\.ts$|/)' },
    ),
    rule(
      'sql-in-queries-and-commands',
      'Policies, presenters, routes and rule engines are pure; the type of a row they may know.',
      {
        path: feature('[^/]+'),
        pathNot: '/(queries|[A-Za-z]+Queries)\\.ts$|/queries/|/commands/',
      },
      { path: database, dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'rules-are-pure',
      'What decides imports neither reads nor writes, wherever it lies.',
      { path: '/(policy|present|[A-Za-z]*[rR]ules?|[A-Za-z]*[eE]ngine)\\.ts$|/(policy|present)/' },
      {
        path: `${database}|/queries\\.ts$|/commands/`,
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'only-stores-call-the-server',
      'Pages and components are given what they show.',
      { path: '^src/', pathNot: '^src/(lib|stores)/|^src/features/[^/]+/[^/]*Store\\.ts$' },
      { path: '^src/lib/(call|transport)', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'components-and-lib-know-neither-features-nor-stores',
      'Shared parts are shared because they know nothing.',
      { path: '^src/(components|lib)/' },
      { path: '^src/(features|stores)/' },
    ),
    rule(
      'lib-knows-no-components',
      'lib is below the components.',
      { path: '^src/lib/' },
      { path: '^src/components/' },
    ),
    rule(
      'pages-by-taro-only',
      'A page is opened, never imported.',
      { path: '^src/', pathNot: '/(pages|tabs)/' },
      { path: '^src/features/[^/]+/(pages|tabs)/[^/]+\\.tsx$' },
    ),
    rule(
      'client-features-apart',
      'A feature of the client imports no other; stores meet in the root store, as types.',
      { path: '^src/features/([^/]+)/' },
      {
        path: '^src/features/[^/]+/',
        pathNot: '^src/features/$1/',
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'product-knows-no-test',
      'Product code never imports test code.',
      { path: '^(src|cloudfunctions|types)/' },
      { path: '(^|/)(test|__tests__)/|\\.(test|spec)\\.[a-z]+$' },
    ),
    rule(
      'no-undeclared-package',
      'Every package is in package.json.',
      {},
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'] },
    ),
    rule(
      'product-imports-no-development-package',
      'What runs in production is a dependency, not a development dependency.',
      { path: '^(src|cloudfunctions|types)/' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    rule('nothing-missing', 'Every import is there.', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage|\\.data)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: [
        '.ts',
        '.tsx',
        '.weapp.ts',
        '.h5.ts',
        '.weapp.tsx',
        '.h5.tsx',
        '.mjs',
        '.js',
        '.cjs',
        '.json',
      ],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
    skipAnalysisNotInRules: true,
  },
}
