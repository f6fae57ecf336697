import type { Command } from 'commander';
import { listSettings, resetAssumption, setAssumption } from '../../audits/assumptions/set-assumption';
import { concludeStale } from '../../audits/decisions/conclude-stale';
import { logFault } from '../../audits/log-fault';
import type { ListedSetting } from '../../cost/assumptions/own';
import { type Given, readAssume } from '../../cost/assumptions/setting';
import { settingsTable } from '../../reports/tables/prices/settings';
import { ownValueSays } from '../../reports/words/own-says';
import { assumptionHistory } from '../../store/own-assumptions';
import { plural } from '../../wording/number';
import { EXIT, ToldAlready } from '../exit-codes';
import { printTable } from '../print/table';
import { printable } from '../print/text-table';

type Options = { reset?: string; by?: string; reason?: string; history?: true; json?: true };

const EPILOGUE = `
A value is a number, or a range as low..base..high. A share may be a percentage. rerunWholeFiles is yes or no.
What differs per provider is set for one provider with its name before it, or for all of them without. A default that a provider
documents, such as no caching in batch, is only replaced by a value for that provider.
review says what the answers are for: customer-facing, compliance-labels or internal. "whowaits override --review" says it for one
workload.
The reports of all audits are made again. They list the own values with their reasons.

Examples:
  $ whowaits assume
  $ whowaits assume reviewShare=0..1%..2% --by Ada --reason "Compliance samples 1%"
  $ whowaits assume anthropic.cacheHitsKept=0.9 --by Ada --reason "Measured in October"
  $ whowaits assume review=customer-facing --by Ada --reason "All of it is sent to customers"
  $ whowaits assume --reset reviewShare --by Ada --reason "No samples any more"`;

/** Adds `whowaits assume`: lists the assumptions of this installation, sets one, or takes one back. */
export function addAssumeCommand(program: Command): void {
  program
    .command('assume')
    .description('Lists the assumptions with their defaults, sets one for this installation, or takes it back.')
    .argument('[name=value]', 'the assumption and its value')
    .option('--reset <name>', 'take an own value back')
    .option('--by <name>', 'the name of the person who sets it')
    .option('--reason <text>', 'why')
    .option('--history', 'show who set what and when')
    .option('--json', 'print only the assumptions, or the history, as JSON, to standard output')
    .addHelpText('after', EPILOGUE)
    .action(async (text: string | undefined, options: Options, command: Command) => {
      if (text === undefined && options.reset === undefined) return list(options);
      if (text !== undefined && options.reset !== undefined)
        command.error('error: set a value or --reset one, not both.');
      const { by, reason } = options;
      const given = text === undefined ? null : readAssume(text);
      if (given !== null && 'problem' in given) command.error(`error: ${given.problem}`);
      if (by === undefined || reason === undefined) command.error('error: give --by and --reason. Reports show both.');
      const { setting, stale } =
        given === null
          ? await resetAssumption({ name: options.reset, by, reason })
          : await setAssumption({ ...(given as Given), by, reason });
      console.error(printable(settingSays(setting)));
      await makeReportsAgain(stale);
    });
}

async function list({ history, json }: Options): Promise<void> {
  const width = process.stdout.columns ?? Number.POSITIVE_INFINITY;
  if (history) {
    const entries = await assumptionHistory();
    if (json) console.log(JSON.stringify(entries, null, 2));
    else if (entries.length === 0) console.error('No assumption was set yet.');
    for (const { name, value, by, on, reason } of json ? [] : entries) {
      const what = value === null ? `took back ${name}` : `set ${name} to ${ownValueSays(name, value)}`;
      console.log(printable(`${on} ${by} ${what}: ${reason}`));
    }
    return;
  }
  const settings = await listSettings();
  console.log(json ? JSON.stringify(settings, null, 2) : printTable(settingsTable(settings), width));
}

function settingSays({ name, default: usual, own }: ListedSetting): string {
  return own === null
    ? `${name} is ${ownValueSays(name, usual)} again, the default.`
    : `${name} is ${ownValueSays(name, own.value)}. The default is ${ownValueSays(name, usual)}.`;
}

/** A report that can't be made stays marked, and the server or the next command tries again. */
async function makeReportsAgain(stale: readonly string[]): Promise<void> {
  let left = 0;
  for (const id of stale) {
    await concludeStale(id).catch((error: unknown) => {
      logFault(`The report of audit ${id} stays stale`, error);
      left += 1;
    });
  }
  if (stale.length > left) console.error(`${plural(stale.length - left, 'report')} made again.`);
  if (left === 0) return;
  console.error(`${plural(left, 'report')} could not be made again yet. Whowaits tries again automatically.`);
  throw new ToldAlready(EXIT.fault);
}
