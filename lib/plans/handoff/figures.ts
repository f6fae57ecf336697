import type { HandoffPlan } from './handoff-plan';

type Value = string | number | null | readonly number[];
/** A figure of the plan as a constant of the code. */
type Constant = { name: string; value: Value; says: string };

const MINUTES_AN_HOUR = 60;

/** The figures that each hand-off carries. */
function constantsOf(plan: HandoffPlan): Constant[] {
  const { submit, usdPerRun } = plan;
  return [
    { name: 'NAME', value: plan.name, says: 'The workload, or the folder of the build.' },
    { name: 'BATCH', value: plan.batch, says: 'The build that this is for; any build of this plan where it is empty.' },
    { name: 'PROVIDER', value: plan.shape, says: 'Whose files these are.' },
    { name: 'MODEL', value: plan.model, says: 'The one model of all files.' },
    { name: 'ENDPOINT', value: plan.endpoint, says: 'The one endpoint of all files.' },
    { name: 'ID_FIELD', value: plan.idField, says: 'Where the id of a request stands in its line.' },
    { name: 'FILES_A_RUN', value: plan.filesPerRun, says: 'Files of a run.' },
    { name: 'RECORDS_A_FILE', value: plan.recordsPerFile, says: 'The most records of a file.' },
    { name: 'CAP_USD', value: plan.capUsd, says: 'A run that may cost more is not sent; empty is no cap.' },
    { name: 'USD_A_RUN_LOW', value: usdPerRun?.low ?? null, says: 'What the provider bills a run, at least.' },
    { name: 'USD_A_RUN_HIGH', value: usdPerRun?.high ?? null, says: 'What the provider bills a run, at most.' },
    { name: 'SEND_EVERY_HOURS', value: submit?.everyHours ?? null, says: 'Send what waits this often.' },
    {
      name: 'SEND_WITHIN_HOURS',
      value: submit && rounded(submit.latestHours),
      says: 'The longest that a record may wait before it is sent.',
    },
    {
      name: 'DEADLINE_HOURS',
      value: submit?.deadlineHours ?? null,
      says: 'From the arrival of a record to its answer.',
    },
    { name: 'MEDIAN_HOURS', value: plan.medianHours, says: 'Half of the jobs are done by then.' },
    { name: 'P95_HOURS', value: plan.p95Hours, says: '95% of the jobs are done by then; a longer one has stalled.' },
    { name: 'EXPIRY_HOURS', value: plan.expiryHours, says: 'When the provider gives up on a job.' },
    { name: 'MAX_ATTEMPTS', value: plan.maxAttempts, says: 'How often a record is sent in all.' },
    {
      name: 'RETRY_AFTER_MINUTES',
      value: plan.retryAfterMinutes,
      says: 'Before the second try, and each further one.',
    },
    { name: 'RESULT_DAYS', value: plan.resultDays, says: 'The days after which the provider deletes results.' },
    { name: 'POLL_MINUTES', value: pollMinutes(plan), says: 'Between two looks at a job.' },
  ];
}

/** Often enough that a look adds a tenth of the usual time at most, from one minute to ten. */
function pollMinutes({ medianHours }: HandoffPlan): number {
  return Math.min(10, Math.max(1, Math.floor((medianHours * MINUTES_AN_HOUR) / 10)));
}

const rounded = (hours: number) => Math.round(hours * 100) / 100;

/** The figures as Python. A string of JSON is one of Python too. */
export function pythonConstants(plan: HandoffPlan): string {
  const literal = (value: Value) =>
    value === null ? 'None' : Array.isArray(value) ? `(${value.join(', ')})` : JSON.stringify(value);
  return constantsOf(plan)
    .map(({ name, value, says }) => `# ${says}\n${name} = ${literal(value)}\n`)
    .join('');
}

/** What a plan may leave open, so that code for one plan holds for another. */
const OPEN = new Set([
  ...['CAP_USD', 'USD_A_RUN_LOW', 'USD_A_RUN_HIGH', 'SEND_EVERY_HOURS', 'SEND_WITHIN_HOURS', 'DEADLINE_HOURS'],
  ...['EXPIRY_HOURS', 'RESULT_DAYS'],
]);

/** The figures as TypeScript, as wide as what they may be in another plan. */
export function typescriptConstants(plan: HandoffPlan): string {
  const typeOf = ({ name, value }: Constant) => {
    if (name === 'BATCH') return 'string | null';
    if (Array.isArray(value)) return 'readonly [number, number]';
    if (typeof value === 'string') return 'string';
    return OPEN.has(name) ? 'number | null' : 'number';
  };
  return constantsOf(plan)
    .map((one) => `/** ${one.says} */\nexport const ${one.name}: ${typeOf(one)} = ${JSON.stringify(one.value)};\n`)
    .join('');
}

/** A name in the comments and names of code: letters, digits and hyphens. */
export function slugOf(name: string): string {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return slug === '' ? 'batch' : slug;
}
