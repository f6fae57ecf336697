/**
 * The walls of the house (CONTRIBUTING.md, "The house"). `tests/unit/walls.test.ts` breaks each one and sees it caught.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const PURE = '^lib/(wording|workloads|latency|pricing|cost|invoices|ledger)/';
/** Readers of mapping files and workflow lists: the only parts of lib/logs with zod, which stays out of client code. */
const LOGS_WITH_ZOD = '^lib/logs/(mapping/column-mapping-file|workflow-list)\\.ts$';
/** The schemas of the manifest, of a plan and of a hand-off, for what reads and writes them. */
const PLANS_WITH_ZOD = '^lib/plans/(manifest|plan/plan-schema|handoff/handoff-schema)\\.ts$';
const STORE_PACKAGES = '(^|/)node_modules/(@prisma|@libsql|libsql)/|^lib/store/generated/|^(@prisma|@libsql)/';
const EXPORT_PACKAGES = '(^|/)node_modules/(papaparse|@types/papaparse|write-excel-file|pdfmake|@types/pdfmake)/';
const OPENAPI_COMMAND = '^lib/cli/commands/openapi-command\\.ts$';
const DUCKDB = '(^|/)node_modules/@duckdb/|^@duckdb/';
const SDKS =
  '(^|/)node_modules/(openai|@anthropic-ai|@google/genai|@mistralai|@aws-sdk)/|^(openai$|@anthropic-ai/|@google/genai|@mistralai/|@aws-sdk/)';

module.exports = {
  forbidden: [
    {
      name: 'pure-folders-import-only-each-other-and-zod',
      comment: 'The pure folders run in the browser: no node builtins, no packages but zod, no other folder.',
      severity: 'error',
      from: { path: PURE },
      to: { pathNot: [PURE, '(^|/)node_modules/zod/'] },
    },
    {
      name: 'wording-knows-nothing-else',
      comment: 'It says how a number reads, whatever the number is of: any folder may ask it.',
      severity: 'error',
      from: { path: '^lib/wording/' },
      to: { pathNot: '^lib/wording/' },
    },
    {
      name: 'workloads-are-the-ground-floor',
      comment: 'The pure folders are floors: workloads, pricing on it, then latency and cost side by side.',
      severity: 'error',
      from: { path: '^lib/workloads/' },
      to: { path: '^lib/', pathNot: '^lib/(wording|workloads)/' },
    },
    {
      name: 'pricing-is-under-latency-and-cost',
      severity: 'error',
      from: { path: '^lib/pricing/' },
      to: { path: '^lib/(latency|cost)/' },
    },
    {
      name: 'cost-is-arithmetic',
      comment:
        'Pages load it to move a slider. What it is given was parsed where it came in, so it imports no package, not even zod.',
      severity: 'error',
      from: { path: '^lib/cost/' },
      to: { pathNot: '^lib/(wording|workloads|pricing|cost)/' },
    },
    {
      name: 'invoices-stand-on-cost',
      comment: 'An invoice is compared with what the cost model makes, so the model knows no invoice.',
      severity: 'error',
      from: { path: '^lib/(workloads|pricing|latency|cost)/' },
      to: { path: '^lib/invoices/' },
    },
    {
      name: 'invoices-know-no-latency',
      severity: 'error',
      from: { path: '^lib/invoices/' },
      to: { path: '^lib/latency/' },
    },
    {
      name: 'latency-and-cost-do-not-know-each-other',
      severity: 'error',
      from: { path: '^lib/(latency|cost)/' },
      to: { path: '^lib/(latency|cost)/', pathNot: '^lib/$1/' },
    },
    {
      name: 'the-ledger-is-words-and-rules',
      comment: 'What may happen to a record of a batch depends on no price, no vendor and no database.',
      severity: 'error',
      from: { path: '^lib/ledger/' },
      to: { pathNot: '^lib/(wording|ledger)/' },
    },
    {
      name: 'reports-stand-on-the-pure-folders',
      severity: 'error',
      from: { path: '^lib/reports/' },
      to: { pathNot: [PURE, '^lib/reports/', '(^|/)node_modules/zod/'] },
    },
    {
      name: 'exports-stand-on-reports',
      comment: 'A report goes in, text or bytes come out. Each package has one file that imports it.',
      severity: 'error',
      from: { path: '^lib/exports/' },
      to: { pathNot: [PURE, '^lib/(reports|exports)/', EXPORT_PACKAGES] },
    },
    {
      name: 'one-file-writes-each-format',
      severity: 'error',
      from: { path: '^lib/exports/', pathNot: '^lib/exports/(text/csv|xlsx/workbook|pdf/report-pdf)\\.ts$' },
      to: { path: EXPORT_PACKAGES },
    },
    {
      name: 'only-app-cli-and-audits-export',
      severity: 'error',
      from: { pathNot: '^(app|components|lib/(cli|audits|exports)|tests)/' },
      to: { path: '^lib/exports/' },
    },
    {
      name: 'components-write-no-exports',
      comment: 'They name the formats, and make what is copied harmless.',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^lib/exports/', pathNot: '^lib/exports/(export-format|text/harmless-cell)\\.ts$' },
    },
    {
      name: 'access-stands-on-the-report',
      comment: 'What is shared of a report is a rule about its fields: no node builtins, nothing of the server.',
      severity: 'error',
      from: { path: '^lib/access/' },
      to: { pathNot: [PURE, '^lib/(reports|access)/', '(^|/)node_modules/zod/'] },
    },
    {
      name: 'assessment-runs-in-the-browser',
      comment: 'A page can call what made the report: no node builtins, no packages, nothing of the server.',
      severity: 'error',
      from: { path: '^lib/assessment/' },
      to: { pathNot: [PURE, '^lib/(reports|assessment)/'] },
    },
    {
      name: 'scenarios-run-in-the-browser',
      comment: 'A page assesses what if: no node builtins, no packages, nothing of the server.',
      severity: 'error',
      from: { path: '^lib/scenarios/' },
      to: { pathNot: [PURE, '^lib/(reports|assessment|scenarios)/'] },
    },
    {
      name: 'plans-run-in-the-browser',
      comment: 'A page plans jobs: no node builtins, no packages but zod, nothing of the server.',
      severity: 'error',
      from: { path: '^lib/plans/' },
      to: { pathNot: [PURE, '^lib/(reports|assessment|plans)/', '(^|/)node_modules/zod/'] },
    },
    {
      name: 'batches-stand-on-plans',
      comment: "They stream the user's own folder, and know neither the pipeline of an audit nor its screens.",
      severity: 'error',
      from: { path: '^lib/batches/' },
      to: { path: '^lib/', pathNot: [PURE, '^lib/(reports|plans|ledger|providers|engine|store|logs|batches)/'] },
    },
    {
      name: 'only-app-cli-and-audits-run-batches',
      comment: 'Prompts and answers stay in the folder of the user: nothing beneath reads it.',
      severity: 'error',
      from: { pathNot: '^(app|lib/(cli|audits|batches)|tests)/' },
      to: { path: '^lib/batches/' },
    },
    {
      name: 'only-audits-and-screens-assess',
      comment: 'What reads and what stores does not tag or price.',
      severity: 'error',
      from: { pathNot: '^(app|components|lib/(cli|audits|assessment|scenarios|plans)|tests)/' },
      to: { path: '^lib/(assessment|scenarios)/' },
    },
    {
      name: 'logs-run-in-the-browser',
      comment:
        'A page proposes the columns of a file before it is sent: no node builtins, no packages but papaparse, fzstd and zod.',
      severity: 'error',
      from: { path: '^lib/logs/' },
      to: { pathNot: [PURE, '^lib/logs/', '(^|/)node_modules/(zod|papaparse|@types/papaparse|fzstd)/'] },
    },
    {
      name: 'lib-never-imports-screens',
      comment:
        'lib is called by app; it does not know the screens. One command prints the API, which the routes of app declare.',
      severity: 'error',
      from: { path: '^lib/', pathNot: OPENAPI_COMMAND },
      to: { path: '^(app|components)/' },
    },
    {
      name: 'the-command-asks-app-for-the-api-only',
      severity: 'error',
      from: { path: OPENAPI_COMMAND },
      to: { path: '^(app|components)/', pathNot: '^app/openapi/' },
    },
    {
      name: 'components-import-only-what-runs-in-the-browser',
      comment: 'A component gets its data from a page: no engine, store, audits or cli.',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^lib/', pathNot: [PURE, '^lib/(assessment|reports|logs|exports|scenarios|plans)/'] },
    },
    {
      name: 'components-leave-zod-to-the-server',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: [LOGS_WITH_ZOD, PLANS_WITH_ZOD], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'components-never-import-app',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^app/' },
    },
    {
      name: 'only-app-cli-and-audits-reach-engine-and-store',
      severity: 'error',
      from: { pathNot: '^(app|lib/(cli|audits|batches|engine|store)|tests)/|^instrumentation' },
      to: { path: '^lib/(engine|store)/' },
    },
    {
      name: 'engine-and-store-do-not-know-each-other',
      comment: 'lib/audits is where they meet.',
      severity: 'error',
      from: { path: '^lib/(engine|store)/' },
      to: { path: '^lib/(engine|store)/', pathNot: '^lib/$1/' },
    },
    {
      name: 'only-app-and-cli-import-audits',
      comment: 'The pipeline is at the top of lib: nothing under it calls it.',
      severity: 'error',
      from: { pathNot: '^(app|lib/(cli|audits)|tests)/|^instrumentation' },
      to: { path: '^lib/audits/' },
    },
    {
      name: 'nobody-imports-the-command',
      severity: 'error',
      from: { pathNot: '^(lib/(cli|sample|maintain)|tests)/' },
      to: { path: '^lib/(cli|sample|maintain)/' },
    },
    {
      name: 'only-store-imports-prisma',
      comment: 'Prisma, its adapter and the generated client stay behind lib/store.',
      severity: 'error',
      from: { pathNot: '^(lib/store|tests)/' },
      to: { path: STORE_PACKAGES },
    },
    {
      name: 'only-engine-imports-duckdb',
      severity: 'error',
      from: { pathNot: '^(lib/engine|tests)/' },
      to: { path: DUCKDB },
    },
    {
      name: 'only-providers-imports-the-sdks',
      comment: 'What goes to a vendor goes through lib/providers.',
      severity: 'error',
      from: { pathNot: '^(lib/providers|tests)/' },
      to: { path: SDKS },
    },
    {
      name: 'only-batches-reach-providers',
      comment: 'Only the runner of batches sends anything: no page, no audit.',
      severity: 'error',
      from: { pathNot: '^(lib/(batches|providers)|tests)/' },
      to: { path: '^lib/providers/' },
    },
    {
      name: 'providers-stand-on-plans',
      comment: 'They know the vendors, and nothing of audits, ledgers or the store.',
      severity: 'error',
      from: { path: '^lib/providers/' },
      to: { path: '^(lib|app|components)/', pathNot: [PURE, '^lib/(plans|providers)/'] },
    },
    {
      name: 'nobody-imports-from-tests',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'every-import-resolves',
      comment: 'An import that does not resolve would slip past the other walls.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^lib/store/generated/'] },
    exclude: { path: '^\\.next/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
    skipAnalysisNotInRules: false,
    preserveSymlinks: true,
  },
};
