import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

/** A folder for OFFPEAK_DATA and input files, in the system's temporary directory; `remove` deletes it with all it holds. */
export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'offpeak-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 3 }) };
}

export type Run = { code: number | null; stdout: string; stderr: string };

/** Runs the command as the README says, with its own data directory. */
export function runOffpeak(data: string, ...args: string[]): Promise<Run> {
  return runOffpeakWith('', data, ...args);
}

/** The same with something on standard input. */
export function runOffpeakWith(input: string | Uint8Array, data: string, ...args: string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '--silent', 'offpeak', '--', ...args], {
      cwd: REPOSITORY,
      env: { ...process.env, OFFPEAK_DATA: data, DATABASE_URL: '' },
      stdio: ['pipe', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
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
