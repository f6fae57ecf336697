import { spawn, spawnSync } from 'node:child_process';
import { REPOSITORY } from '../run-whowaits';

const MOUNT = 'mount -t tmpfs -o size="$1"m tmpfs "$2" && shift 2 && exec "$@"';
/** Blocks of 512 bytes; half of the disk, so that files which would not fit on it together do not fit one by one. */
const LIMIT = 'ulimit -f $(($1 * 1024)) && shift 2 && exec "$@"';

/**
 * Runs a shell script where the folder is a disk of so many MiB; the disk goes with the script. Where nobody may mount one, not
 * even for a process of its own, the system limits the size of each file instead, which ends a write in the same way.
 */
export function runOnSmallDisk(
  folder: string,
  megabytes: number,
  script: string,
  environment: Record<string, string>,
): Promise<{ code: number | null; output: string }> {
  const [program = '', ...args] = onDisk(folder, megabytes, ['sh', '-c', script]);
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: REPOSITORY,
      env: { ...process.env, DATABASE_URL: '', WHOWAITS_DATA: folder, NODE: process.execPath, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

function onDisk(folder: string, megabytes: number, command: readonly string[]): string[] {
  const settings = ['sh', String(megabytes), folder];
  const asRoot = process.getuid?.() === 0 ? [] : ['--user', '--map-root-user'];
  const mounted = ['unshare', ...asRoot, '--mount', 'sh', '-c', MOUNT, ...settings];
  const [program = '', ...args] = mounted;
  const mayMount = spawnSync(program, [...args, 'true']).status === 0;
  return [...(mayMount ? mounted : ['sh', '-c', LIMIT, ...settings]), ...command];
}
