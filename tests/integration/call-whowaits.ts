import { Console } from 'node:console';
import { runCommand } from '../../lib/cli/run-command';
import { closeDatabase } from '../../lib/store/database/database';
import { stopBeingOwner } from '../../lib/store/database/owner';
import type { Run } from './run-whowaits';

/**
 * Runs the command in this process, for what does not depend on how it is started and ended: a process takes longer to start than
 * most commands take. Reading a log still has its own process. One at a time, since they share this process's streams.
 */
export async function callWhowaits(data: string, ...args: string[]): Promise<Run> {
  const text = { stdout: '', stderr: '' };
  const { console: ownConsole } = globalThis;
  const before = { WHOWAITS_DATA: process.env.WHOWAITS_DATA, DATABASE_URL: process.env.DATABASE_URL };
  const write = { stdout: process.stdout.write, stderr: process.stderr.write };
  for (const stream of ['stdout', 'stderr'] as const) {
    process[stream].write = (part: string | Uint8Array, ...rest: unknown[]) => {
      text[stream] += typeof part === 'string' ? part : Buffer.from(part).toString();
      const written = rest.at(-1);
      if (typeof written === 'function') process.nextTick(written);
      return true;
    };
  }
  globalThis.console = new Console(process.stdout, process.stderr);
  Object.assign(process.env, { WHOWAITS_DATA: data, DATABASE_URL: '' });
  try {
    const code = await runCommand(args);
    // As the end of a process does.
    await closeDatabase();
    await stopBeingOwner();
    return { code, ...text };
  } finally {
    Object.assign(process.stdout, { write: write.stdout });
    Object.assign(process.stderr, { write: write.stderr });
    globalThis.console = ownConsole;
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}
