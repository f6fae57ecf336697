import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

/** A folder for WHOWAITS_DATA and input files, in the system's temporary directory; `remove` deletes it with all it holds. */
export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'whowaits-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 3 }) };
}

export type Run = { code: number | null; stdout: string; stderr: string };

/** Starts the command, with its own data directory, without npm, which takes longer to start than the command itself. */
export function runWhowaits(data: string, ...args: string[]): Promise<Run> {
  return runWhowaitsWith('', data, ...args);
}

/** The same with something on standard input. */
export function runWhowaitsWith(input: string | Uint8Array, data: string, ...args: string[]): Promise<Run> {
  return run([process.execPath, 'lib/cli/whowaits.mjs', ...args], data, input);
}

/** Runs the command as the README says, as a user does who stands in a folder of theirs. */
export function runWhowaitsByNpm(folder: string, data: string, ...args: string[]): Promise<Run> {
  const environment = { ...process.env, INIT_CWD: undefined };
  return run(
    ['npm', '--prefix', REPOSITORY, 'run', '--silent', 'whowaits', '--', ...args],
    data,
    '',
    folder,
    environment,
  );
}

function run(
  [program = '', ...args]: readonly string[],
  data: string,
  input: string | Uint8Array,
  folder = REPOSITORY,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: folder,
      env: { ...environment, WHOWAITS_DATA: data, DATABASE_URL: '' },
      stdio: ['pipe', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && program === 'npm',
    });
    // A command that ends without reading its input closes the pipe.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
