/**
 * Who may import whom, floor by floor. Type-only imports count, cycles of any kind are refused, and
 * there is no list of exceptions. check-imports.ts runs it.
 */

import type { ICruiseOptions, IForbiddenRuleType, IResolveOptions } from 'dependency-cruiser'

type Floor = {
  readonly name: string
  /** Regular expressions, from the start of the path. */
  readonly path: string
  readonly self?: string
  readonly may: readonly string[]
  readonly npm: 'any' | readonly string[]
  readonly node: 'any' | readonly string[]
}

/** What the storage promises: the whole, and each subject's part of it. */
const storagePromises = ['src/storage/storage\\.ts$', 'src/storage/promises/']

const floors: readonly Floor[] = [
  { name: 'base', path: 'src/base/', may: [], npm: [], node: [] },
  { name: 'wire', path: 'src/wire/', may: ['src/base/'], npm: ['typebox'], node: [] },
  // Pure and synchronous: of node: only hashing, which is neither a clock nor I/O.
  { name: 'domain', path: 'src/domain/', may: ['src/base/'], npm: [], node: ['crypto'] },
  {
    name: 'transparency',
    path: 'src/transparency/(?!primitives\\.node\\.ts$)',
    self: 'src/transparency/',
    may: ['src/base/'],
    npm: [],
    node: [],
  },
  {
    // The one file of this floor that no browser loads, chosen by the `imports` conditions.
    name: 'transparency-primitives-node',
    path: 'src/transparency/primitives\\.node\\.ts$',
    self: 'src/transparency/',
    may: ['src/base/'],
    npm: [],
    node: ['crypto'],
  },
  { name: 'config', path: 'src/config/', may: ['src/base/'], npm: 'any', node: 'any' },
  { name: 'texts', path: 'src/texts/', may: ['src/base/'], npm: [], node: 'any' },
  {
    name: 'storage-promises',
    path: 'src/storage/(storage\\.ts$|promises/)',
    may: ['src/base/', 'src/domain/', 'src/transparency/'],
    npm: [],
    node: [],
  },
  {
    name: 'storage-queries',
    path: 'src/storage/queries/',
    may: [
      'src/base/',
      'src/domain/',
      'src/transparency/',
      ...storagePromises,
      'src/storage/schema\\.ts$',
    ],
    npm: 'any',
    node: 'any',
  },
  {
    name: 'storage-engines',
    path: 'src/storage/engines/',
    // Never each other: see the rule below the matrix.
    may: ['src/base/', 'src/domain/', 'src/transparency/', 'src/storage/'],
    npm: 'any',
    node: 'any',
  },
  {
    name: 'storage',
    path: 'src/storage/(?!storage\\.ts$|promises/|queries/|engines/)',
    may: ['src/base/', 'src/domain/', 'src/transparency/', 'src/storage/(?!engines/)'],
    npm: 'any',
    node: 'any',
  },
  {
    name: 'operations',
    path: 'src/operations/',
    may: ['src/base/', 'src/domain/', 'src/transparency/', ...storagePromises],
    npm: [],
    node: 'any',
  },
  {
    name: 'identity',
    path: 'src/identity/',
    may: ['src/base/', 'src/domain/', ...storagePromises, 'src/texts/'],
    npm: 'any',
    node: 'any',
  },
  {
    name: 'outbound',
    path: 'src/outbound/',
    may: ['src/base/', 'src/transparency/', 'src/texts/'],
    npm: 'any',
    node: 'any',
  },
  {
    name: 'http',
    path: 'src/http/',
    may: [
      'src/base/',
      'src/wire/',
      'src/domain/',
      'src/transparency/',
      'src/operations/',
      'src/identity/',
      'src/texts/',
    ],
    npm: 'any',
    node: 'any',
  },
  { name: 'jobs', path: 'src/jobs/', may: ['src/base/', 'src/operations/'], npm: [], node: 'any' },
  {
    name: 'cli',
    path: 'src/cli/',
    may: [
      'src/base/',
      'src/transparency/',
      'src/operations/',
      'src/config/',
      'src/texts/',
      'src/app(\\.ts$|/)',
    ],
    npm: 'any',
    node: 'any',
  },
  {
    name: 'app',
    path: 'src/app(\\.ts$|/)',
    may: ['src/(?!wire/|http/|jobs/|cli/|main\\.ts$|serve\\.ts$)', 'sample/'],
    npm: 'any',
    node: 'any',
  },
  {
    // Two files, because what is loaded statically is loaded before the first line runs.
    name: 'main',
    path: 'src/(main|serve)\\.ts$',
    may: ['src/base/', 'src/app(\\.ts$|/)', 'src/http/', 'src/jobs/', 'src/config/'],
    npm: 'any',
    node: 'any',
  },
  // What partners take into their own programs: it needs nothing else.
  { name: 'client', path: 'client/', may: [], npm: [], node: [] },
  {
    // One page in one file: what it holds is what a browser can run, and nothing from elsewhere.
    name: 'portals-verify',
    path: 'portals/verify/',
    may: [
      'src/base/',
      'src/wire/',
      'src/transparency/(?!primitives\\.node\\.ts$)',
      'portals/shared/',
    ],
    npm: [],
    node: [],
  },
  {
    // What the consoles share knows none of them.
    name: 'portals-shared',
    path: 'portals/shared/',
    may: ['src/base/', 'src/wire/', 'src/transparency/(?!primitives\\.node\\.ts$)'],
    npm: 'any',
    node: [],
  },
  ...['partner', 'customer', 'programme'].map((name) => ({
    // Screens stand on addresses of the server, never on its rules, and consoles never on each other.
    name: `portals-${name}`,
    path: `portals/${name}/`,
    may: [
      'src/base/',
      'src/wire/',
      'src/transparency/(?!primitives\\.node\\.ts$)',
      'portals/shared/',
    ],
    npm: 'any' as const,
    node: [],
  })),
  {
    // Plain facts: only the composition root loads them.
    name: 'sample',
    path: 'sample/',
    may: ['src/base/', 'src/domain/', 'src/operations/programme-seed\\.ts$', ...storagePromises],
    npm: [],
    node: 'any',
  },
]

const OURS = '^(src|client|portals|sample|test|tools|bench)/'
const TEST = '\\.test\\.ts$'

function floorRules({ name, path, self = path, may, npm, node }: Floor): IForbiddenRuleType[] {
  const rules: IForbiddenRuleType[] = [
    {
      name: `${name}-imports`,
      severity: 'error',
      from: { path: `^${path}`, pathNot: TEST },
      to: { path: OURS, pathNot: [self, ...may].map((allowed) => `^${allowed}`) },
    },
    {
      // A test beside its file obeys the same row, and may use what tests share.
      name: `${name}-imports-in-tests`,
      severity: 'error',
      from: { path: `^${path}.*${TEST}` },
      to: {
        path: OURS,
        pathNot: [self, ...may, 'test/support/', 'test/vectors/'].map((allowed) => `^${allowed}`),
      },
    },
  ]
  if (npm !== 'any') {
    rules.push({
      name: `${name}-npm`,
      severity: 'error',
      from: { path: `^${path}`, pathNot: TEST },
      to: {
        dependencyTypesNot: ['core'],
        pathNot: [OURS, ...npm.map((allowed) => `(^|node_modules/)${allowed}(/|$)`)],
      },
    })
  }
  if (node !== 'any') {
    rules.push({
      name: `${name}-node`,
      severity: 'error',
      from: { path: `^${path}`, pathNot: TEST },
      to: { dependencyTypes: ['core'], pathNot: node.map((allowed) => `^(node:)?${allowed}$`) },
    })
  }
  return rules
}

/** Does the file stand on a floor? One that stands on none would be bound by no row. */
export function standsOnAFloor(file: string): boolean {
  return floors.some((floor) => new RegExp(`^${floor.path}`).test(file))
}

const forbidden: IForbiddenRuleType[] = [
  ...floors.flatMap(floorRules),
  {
    // What two engines share stands in storage/, not in one of them.
    name: 'engines-never-each-other',
    severity: 'error',
    from: { path: '^src/storage/engines/([a-z]+)' },
    to: { path: '^src/storage/engines/', pathNot: '^src/storage/engines/$1' },
  },
  { name: 'nobody-imports-tests', severity: 'error', from: {}, to: { path: `^src/.*${TEST}` } },
  { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  {
    // What cannot be found cannot be judged. Packages are tsc's to find.
    name: 'nothing-unresolved',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, path: '^[.#]' },
  },
]

export const cruiseOptions: ICruiseOptions = {
  validate: true,
  ruleSet: { forbidden },
  doNotFollow: { path: 'node_modules' },
  tsPreCompilationDeps: true,
}

export const resolveOptions: Partial<IResolveOptions> = {
  extensions: ['.ts', '.js', '.mjs', '.cjs', '.json'],
  exportsFields: ['exports'],
  conditionNames: ['node', 'import', 'default', 'types'],
}
