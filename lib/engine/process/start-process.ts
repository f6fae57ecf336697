import { type ChildProcess, type ForkOptions, fork } from 'node:child_process';
import { constants, setPriority } from 'node:os';

/**
 * Starts a program of ours that works beside the pages, with lower priority so that they stay fast. `program` is a bundle, or a source
 * in TypeScript; `heapMb` bounds its heap.
 */
export function startProcess(
  program: string,
  heapMb: number,
  options: Pick<ForkOptions, 'stdio' | 'serialization'>,
): ChildProcess {
  const child = fork(program, [], {
    ...options,
    execArgv: [...(program.endsWith('.ts') ? ['--import', 'tsx'] : []), `--max-old-space-size=${heapMb}`],
    env: environmentWithoutHosts(),
  });
  try {
    // If the system does not allow that, all share alike.
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {}
  return child;
}

/**
 * Such a program calls no other host. Node 20 reads the certificates that a company adds for other hosts at each start, which can take
 * longer than the rest of the start.
 */
function environmentWithoutHosts(): NodeJS.ProcessEnv {
  const { NODE_EXTRA_CA_CERTS: _, ...environment } = process.env;
  return environment;
}
