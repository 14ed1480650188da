/** Inside api/src features stand in a line and look only to the right; those side by side do not look at each other. */
const LINE = [
  ['sample'],
  ['today'],
  ['reports'],
  ['notices'],
  ['answers'],
  ['themes'],
  ['meetings'],
  ['moderation'],
  ['opinions'],
  ['joining'],
  ['drafts'],
  ['rights'],
  ['people'],
  ['units'],
  ['identity'],
  ['audit'],
  ['jobs'],
]
/** What every feature may use, and what uses none. `ooxml` opens Word and Excel files, for the others too. */
const PURE = ['alignment', 'insight', 'outline', 'documents', 'ooxml']

const looksRight = LINE.flatMap((features, place) =>
  features.map((feature) => {
    const hidden = [...LINE.slice(0, place).flat(), ...features.filter((it) => it !== feature)]
    return {
      name: `${feature}-looks-only-right`,
      comment: 'What must look left registers a job.',
      severity: 'error',
      from: { path: `^api/src/${feature}/` },
      to: { path: `^api/src/(${hidden.join('|')})/` },
    }
  }),
)

const usesNone = PURE.map((pure) => ({
  name: `${pure}-uses-no-feature`,
  severity: 'error',
  from: { path: `^api/src/${pure}/` },
  to: {
    path: `^api/src/(${[...LINE.flat(), ...PURE.filter((it) => it !== pure && it !== 'ooxml')].join('|')})/`,
  },
}))

const room = (name, ...forbidden) => ({
  name: `${name}-knows-its-place`,
  severity: 'error',
  from: { path: `^${name}/` },
  to: { path: `^(${forbidden.join('|')})/` },
})

export default {
  forbidden: [
    room('shared', 'db', 'api', 'web', 'test'),
    room('db', 'api', 'web', 'test'),
    room('api', 'web', 'test'),
    room('web', 'db', 'test'),
    {
      name: 'web-knows-types-of-the-api',
      comment: 'Pages call the API through its client; the running app is handed to them.',
      severity: 'error',
      from: { path: '^web/src/' },
      to: { path: '^api/', pathNot: '^api/src/running\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    ...looksRight.filter(({ to }) => to.path !== '^api/src/()/'),
    ...usesNone,
    {
      name: 'features-know-nothing-of-the-whole',
      comment:
        'Features are put together in app.ts, worker.ts, cli.ts and seed.ts, never the other way round.',
      severity: 'error',
      from: { path: '^api/src/[^/]+/' },
      to: {
        path: '^api/src/[^/]+\\.ts$',
        pathNot: '^api/src/(at-least|context|errors|logged|visible|command)\\.ts$',
      },
    },
    {
      name: 'pure',
      comment: 'Understanding, grouping and composing know no database, no request and no moment.',
      severity: 'error',
      from: { path: `^api/src/(${PURE.join('|')})/` },
      to: {
        path: '^(db/|api/src/(http|jobs)/|api/src/[^/]+\\.ts$|node_modules/(hono|kysely|pg|pg-boss)/)',
        // A refusal is a value like any other.
        pathNot: '^api/src/errors\\.ts$',
      },
    },
    {
      name: 'queries-speak-sql',
      comment: 'A service decides, and leaves SQL to queries and HTTP to routes.',
      severity: 'error',
      from: { path: '/service\\.ts$' },
      to: { path: 'node_modules/(kysely|pg|hono)/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^\\$app/|\\$types$|^web/build/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(web/build|web/\\.svelte-kit|\\$types)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'svelte', 'node', 'default'],
    },
  },
}
