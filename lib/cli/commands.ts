import type { Command } from 'commander';

/** A command in the list of commands. Its code is loaded on demand, because most need the engine or the store. */
export type CommandOutline = {
  name: string;
  /** Its arguments in the notation of commander. */
  takes: string;
  summary: string;
  load: () => Promise<(program: Command) => void>;
};

export const COMMANDS: readonly CommandOutline[] = [
  {
    name: 'audit',
    takes: '[files...]',
    summary: 'audit request logs or a list of workflows',
    load: async () => (await import('./commands/audit-command')).addAuditCommand,
  },
  {
    name: 'serve',
    takes: '',
    summary: 'serve the app',
    load: async () => (await import('./commands/serve-command')).addServeCommand,
  },
  {
    name: 'list',
    takes: '',
    summary: 'list the audits',
    load: async () => (await import('./commands/list-command')).addListCommand,
  },
  {
    name: 'show',
    takes: '<audit> [workload]',
    summary: 'print an audit, or one workload of it',
    load: async () => (await import('./commands/show-command')).addShowCommand,
  },
  {
    name: 'report',
    takes: '<audit>',
    summary: 'write the report of an audit as Markdown, CSV, Excel, PDF and more',
    load: async () => (await import('./commands/report-command')).addReportCommand,
  },
  {
    name: 'compare',
    takes: '<audit> [workload]',
    summary: 'price the same work on other providers and models',
    load: async () => (await import('./commands/compare-command')).addCompareCommand,
  },
  {
    name: 'plan',
    takes: '<audit> [workload]',
    summary: 'plan the move: files, times, costs, checks and a replay',
    load: async () => (await import('./commands/plan-command')).addPlanCommand,
  },
  {
    name: 'scenario',
    takes: '',
    summary: 'what if: other volume, ways, prices and assumptions',
    load: async () => (await import('./commands/scenario-command')).addScenarioCommand,
  },
  {
    name: 'diff',
    takes: '<from> <to>',
    summary: 'compare two audits or scenarios: what changed, and why',
    load: async () => (await import('./commands/diff-command')).addDiffCommand,
  },
  {
    name: 'realised',
    takes: '<earlier> <later>',
    summary: 'what the moves of an earlier audit have saved',
    load: async () => (await import('./commands/realised-command')).addRealisedCommand,
  },
  {
    name: 'check',
    takes: '<audit> <invoices...>',
    summary: 'compare invoices with an audit: the residual by cause',
    load: async () => (await import('./commands/check-command')).addCheckCommand,
  },
  {
    name: 'batch',
    takes: '',
    summary: 'make request files for a provider, and run them',
    load: async () => (await import('./commands/batch/batch-command')).addBatchCommand,
  },
  {
    name: 'delete',
    takes: '<audit>',
    summary: 'delete an audit',
    load: async () => (await import('./commands/delete-command')).addDeleteCommand,
  },
  {
    name: 'share',
    takes: '<audit>',
    summary: 'make a link to a frozen copy of a report',
    load: async () => (await import('./commands/share/share-command')).addShareCommand,
  },
  {
    name: 'shares',
    takes: '',
    summary: 'list the links that still work',
    load: async () => (await import('./commands/share/shares-command')).addSharesCommand,
  },
  {
    name: 'unshare',
    takes: '<id>',
    summary: 'revoke a link',
    load: async () => (await import('./commands/share/unshare-command')).addUnshareCommand,
  },
  {
    name: 'answer',
    takes: '<audit> [workload] [answer]',
    summary: 'answer a question about a workload',
    load: async () => (await import('./commands/decisions/answer-command')).addAnswerCommand,
  },
  {
    name: 'override',
    takes: '<audit> <workload>',
    summary: 'set the class or the deadline of a workload by hand',
    load: async () => (await import('./commands/prices/override-command')).addOverrideCommand,
  },
  {
    name: 'annotate',
    takes: '<audit> <workload>',
    summary: 'set the owner, the cost centre or the note of a workload',
    load: async () => (await import('./commands/decisions/annotate-command')).addAnnotateCommand,
  },
  {
    name: 'join',
    takes: '<audit> <workload>',
    summary: 'join the parts of a workload',
    load: async () => (await import('./commands/decisions/join-command')).addJoinCommand,
  },
  {
    name: 'recurs',
    takes: '<audit> <workload> [period]',
    summary: 'say how often work comes that ran once',
    load: async () => (await import('./commands/decisions/recurs-command')).addRecursCommand,
  },
  {
    name: 'history',
    takes: '<audit> [workload]',
    summary: 'show who changed which workload, when and why',
    load: async () => (await import('./commands/decisions/history-command')).addHistoryCommand,
  },
  {
    name: 'prices',
    takes: '[model]',
    summary: 'show rates with their sources, and enter what you pay',
    load: async () => (await import('./commands/prices/prices-command')).addPricesCommand,
  },
  {
    name: 'assume',
    takes: '[name=value]',
    summary: 'show the assumptions, and set your own',
    load: async () => (await import('./commands/assume-command')).addAssumeCommand,
  },
  {
    name: 'rekey',
    takes: '<audit>',
    summary: 'group the requests of an audit into other workloads',
    load: async () => (await import('./commands/rekey-command')).addRekeyCommand,
  },
  {
    name: 'mapping',
    takes: '<file>',
    summary: 'propose a mapping of the columns of a log',
    load: async () => (await import('./commands/mapping-command')).addMappingCommand,
  },
  {
    name: 'formats',
    takes: '[words...]',
    summary: 'list the log formats that are recognised',
    load: async () => (await import('./commands/formats-command')).addFormatsCommand,
  },
  {
    name: 'new-key',
    takes: '',
    summary: 'replace a lost key of this installation',
    load: async () => (await import('./commands/new-key-command')).addNewKeyCommand,
  },
  {
    name: 'rejects',
    takes: '<audit>',
    summary: 'list the rows that an audit left out',
    load: async () => (await import('./commands/rejects-command')).addRejectsCommand,
  },
  {
    name: 'reprice',
    takes: '<audit>',
    summary: 'price an audit again with the current prices',
    load: async () => (await import('./commands/prices/reprice-command')).addRepriceCommand,
  },
  {
    name: 'openapi',
    takes: '',
    summary: 'print the API as OpenAPI 3.1',
    load: async () => (await import('./commands/openapi-command')).addOpenApiCommand,
  },
  {
    name: 'sample',
    takes: '',
    summary: 'write a synthetic log to try Whowaits with',
    load: async () => (await import('./commands/sample-command')).addSampleCommand,
  },
];

/** Adds all commands: the named one completely, the others as a line in the list. */
export async function addCommands(program: Command, args: readonly string[]): Promise<void> {
  const named = args.filter((arg) => arg !== 'help').find((arg) => !arg.startsWith('-'));
  for (const { name, takes, summary, load } of COMMANDS) {
    if (name === named) (await load())(program);
    else program.command(`${name} ${takes}`).summary(summary);
  }
}
