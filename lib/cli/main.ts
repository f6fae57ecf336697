import { Command, CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { knownError } from '../audits/known-error';
import { addAnswerCommand } from './answer-command';
import { addAuditCommand } from './audit-command';
import { addCompareCommand } from './compare-command';
import { addDeleteCommand } from './delete-command';
import { EXIT } from './exit-codes';
import { addFormatsCommand } from './formats-command';
import { addHistoryCommand } from './history-command';
import { addListCommand } from './list-command';
import { addMappingCommand } from './mapping-command';
import { addNewKeyCommand } from './new-key-command';
import { addOverrideCommand } from './override-command';
import { addPricesCommand } from './prices-command';
import { addRejectsCommand } from './rejects-command';
import { addRekeyCommand } from './rekey-command';
import { addRepriceCommand } from './reprice-command';
import { addSampleCommand } from './sample-command';
import { addShowCommand } from './show-command';

const EPILOGUE = `
Examples:
  $ npm run --silent whowaits -- audit requests.csv.gz
  $ npm run --silent whowaits -- audit --json requests.jsonl > report.json
  $ npm run --silent whowaits -- audit --workflows workflows.csv
  $ npm run --silent whowaits -- audit --help

Exit codes: 0 done, 1 a fault in Whowaits or a full disk, 2 wrong use, 3 nothing readable.
Audits are kept in the folder "data" of this repository; WHOWAITS_DATA moves it.`;

const EXIT_OF_KIND = { usage: EXIT.wrongUse, unreadable: EXIT.nothingReadable, disk: EXIT.fault };

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUse;
  const known = knownError(error);
  if (known !== null) {
    console.error(`error: ${known.message}`);
    return EXIT_OF_KIND[known.kind];
  }
  console.error('Whowaits failed. This is a fault in Whowaits, not in your file:');
  console.error(error);
  return EXIT.fault;
}

// A reader that has seen enough (`| head`) closes the pipe: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  throw error;
});

const program = new Command('whowaits')
  .description('Finds the LLM traffic nobody is waiting for, and prices it both ways.')
  .version(packageJson.version)
  .addHelpText('after', EPILOGUE)
  .showHelpAfterError('Add --help for what can be given.')
  // An option belongs to the command it stands behind: "prices set --provider" is not "prices --provider".
  .enablePositionalOptions()
  .exitOverride();
addAuditCommand(program);
addListCommand(program);
addShowCommand(program);
addCompareCommand(program);
addDeleteCommand(program);
addAnswerCommand(program);
addOverrideCommand(program);
addHistoryCommand(program);
addPricesCommand(program);
addRekeyCommand(program);
addMappingCommand(program);
addFormatsCommand(program);
addNewKeyCommand(program);
addRejectsCommand(program);
addRepriceCommand(program);
addSampleCommand(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}
