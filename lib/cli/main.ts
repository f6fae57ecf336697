import { EXIT } from './exit-codes';
import { runCommand } from './run-command';

// A reader that has enough (`| head`) closes the pipe. That is not a fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  throw error;
});

process.exitCode = await runCommand(process.argv.slice(2));
