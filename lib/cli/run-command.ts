import { Command, CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import type { RefusalCode } from '../reports/answers/refusal';
import { addCommands } from './commands';
import { EXIT, ToldAlready } from './exit-codes';

const EPILOGUE = `
Examples:
  $ whowaits serve
  $ whowaits audit requests.csv.gz
  $ whowaits audit --json requests.jsonl > report.json
  $ whowaits audit --workflows workflows.csv
  $ whowaits audit --help

Exit codes: 0 done, 1 a fault in Whowaits, a full disk or what can't be reached, 2 wrong use,
3 nothing readable, 4 a saving over the limit of --fail-over, 5 a batch that needs a person.
Audits are stored in ~/.whowaits, or in the folder "data" of a clone. WHOWAITS_DATA names another folder.`;

/** All other errors are wrong use. */
const EXIT_OF_CODE: { [Code in RefusalCode]?: number } = {
  unreadable: EXIT.nothingReadable,
  unavailable: EXIT.fault,
  'disk-full': EXIT.fault,
};

/** Runs a command with the process's streams and settings, says why it failed, and returns its exit code. */
export async function runCommand(args: readonly string[]): Promise<number> {
  const program = new Command('whowaits')
    .description('Finds the LLM traffic nobody is waiting for, and prices it both ways.')
    .version(packageJson.version)
    .addHelpText('after', EPILOGUE)
    .showHelpAfterError('Add --help to see the options.')
    // An option belongs to the command before it: "prices set --provider" is not "prices --provider".
    .enablePositionalOptions()
    .exitOverride();
  await addCommands(program, args);
  try {
    await program.parseAsync(args, { from: 'user' });
    return EXIT.done;
  } catch (error) {
    return exitCodeOf(error);
  }
}

async function exitCodeOf(error: unknown): Promise<number> {
  if (error instanceof ToldAlready) return error.exitCode;
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUse;
  const { knownError } = await import('../audits/known-error');
  const known = knownError(error);
  if (known !== null) {
    console.error(`error: ${known.message}`);
    return EXIT_OF_CODE[known.refusal.code] ?? EXIT.wrongUse;
  }
  console.error('Whowaits failed. This is a fault in Whowaits, not in your file:');
  console.error(error);
  return EXIT.fault;
}
