import { spawn } from 'node:child_process';
import { BatchProblem } from '../batch-problem';

const MOST_MS = 60_000;
/** What a shell answers when the command can't be run or isn't there (POSIX, "Exit Status for Commands"). */
const NOT_RUN = new Set([126, 127]);

/**
 * Whether the user's command ends with 0 on this answer. It gets the answer on standard input and the record's id as WHOWAITS_RECORD_ID; what it
 * prints is thrown away. After a minute it is ended, and the answer has failed. Throws a BatchProblem if the command can't be run.
 */
export function runCheckCommand(command: string, answer: string, recordId: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, {
      shell: true,
      stdio: ['pipe', 'ignore', 'ignore'],
      timeout: MOST_MS,
      env: { ...process.env, WHOWAITS_RECORD_ID: recordId },
    });
    // A command that ends without reading its input closes the pipe.
    child.stdin.on('error', () => {});
    child.stdin.end(answer);
    child.on('error', () => reject(notRun()));
    child.on('close', (code) => (code !== null && NOT_RUN.has(code) ? reject(notRun()) : resolve(code === 0)));
  });
}

function notRun(): BatchProblem {
  return new BatchProblem(
    'wrong-request',
    'The command of --check-command can’t be run.',
    'Name a command that the shell finds and may run, then collect again.',
  );
}
