import { type Command, InvalidArgumentError, Option } from 'commander';
import { OUTCOMES } from '../../reports/outcome';
import type { ReportWorkload } from '../../reports/report';
import { VERDICTS } from '../../reports/verdict';

/** How the table of workloads can be sorted: the largest first, names from A. */
const SORTS = {
  spend: ({ monthly }: ReportWorkload) => monthly.current,
  saving: ({ saving }: ReportWorkload) => saving,
  worth: ({ worthUsd }: ReportWorkload) => worthUsd ?? null,
  requests: ({ requests }: ReportWorkload) => requests,
  name: ({ name }: ReportWorkload) => name,
} as const;

/** Which workloads a printed report lists, and in which order. Its other parts are always about all of them. */
export type WorkloadChoice = { top?: number; outcome?: readonly string[]; sort?: keyof typeof SORTS };

const OUTCOME_NAMES: readonly string[] = [...OUTCOMES, ...VERDICTS];

/** Adds --top, --outcome and --sort. */
export function addWorkloadChoice(command: Command): Command {
  return command
    .option('--top <number>', 'list at most this many workloads', wholeNumber)
    .option('--outcome <names>', `list only workloads with one of these: ${OUTCOME_NAMES.join(', ')}`, outcomes)
    .addOption(new Option('--sort <by>', 'the order of the workloads').choices(Object.keys(SORTS)));
}

/**
 * The choice among all options of a command. The JSON has all workloads, since its totals are theirs, so a choice beside --json is wrong
 * use.
 */
export function readWorkloadChoice(options: WorkloadChoice & { json?: true }, command: Command): WorkloadChoice {
  const { top, outcome, sort } = options;
  const choice = {
    ...(top === undefined ? {} : { top }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(sort === undefined ? {} : { sort }),
  };
  if (options.json && Object.keys(choice).length > 0) {
    command.error('error: --top, --outcome and --sort are not for --json, which has all workloads.');
  }
  return choice;
}

/** The workloads that are listed, in their order. Unknown figures come last. */
export function chosenWorkloads(
  workloads: readonly ReportWorkload[],
  { top, outcome, sort = 'spend' }: WorkloadChoice,
): ReportWorkload[] {
  const fits = ({ verdict, outcome: what }: ReportWorkload) => outcome?.some((one) => one === verdict || one === what);
  const by = SORTS[sort];
  const sorted = workloads.filter((workload) => fits(workload) ?? true).sort((a, b) => order(by(a), by(b)));
  return sorted.slice(0, top);
}

function order(a: string | number | null, b: string | number | null): number {
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  return Number(b ?? Number.NEGATIVE_INFINITY) - Number(a ?? Number.NEGATIVE_INFINITY) || 0;
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new InvalidArgumentError('It must be a whole number above 0.');
  return Number(text);
}

function outcomes(text: string): string[] {
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !OUTCOME_NAMES.includes(name));
  if (unknown !== undefined) throw new InvalidArgumentError(`"${unknown}" is none of ${OUTCOME_NAMES.join(', ')}.`);
  return names;
}
