import { type ChildProcess, fork } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import path from 'node:path';
import { UnreadableFile } from '../../logs/files/unreadable-file';
import { readLimits } from '../limits/read-limits';
import type { ImportProgress } from '../plan/plan-files';
import { ReaderStopped, readerEnded } from './reader-stopped';
import type { EngineTask, EngineTasks } from './tasks';

export type EngineResult = EngineTasks[keyof EngineTasks]['result'];

export type WorkerMessage =
  | { type: 'progress'; progress: ImportProgress }
  | { type: 'done'; result: EngineResult }
  | { type: 'failed'; unreadable: UnreadableFile['because'] | null; says: string };

/**
 * Gives a task to a reading process of its own and waits until that has ended. Throws UnreadableFile for what the user can mend,
 * ReaderStopped when the process ends otherwise, and the signal's reason when it is aborted.
 */
export async function runInProcess(
  task: EngineTask,
  onProgress: (progress: ImportProgress) => void = () => {},
  signal?: AbortSignal,
): Promise<EngineResult> {
  signal?.throwIfAborted();
  // A setting that is none is better refused here than by a process that does not start.
  readLimits(process.env);
  return new Promise((resolve, reject) => {
    const child = startReader();
    const stop = () => child.kill('SIGKILL');
    signal?.addEventListener('abort', stop, { once: true });
    let answer: Exclude<WorkerMessage, { type: 'progress' }> | null = null;
    child.on('message', (message: WorkerMessage) => {
      if (message.type === 'progress') onProgress(message.progress);
      else answer = message;
    });
    child.on('error', reject);
    // Not `exit`: while this process is busy, that comes before the last message has been read.
    child.on('close', (code, killedBy) => {
      signal?.removeEventListener('abort', stop);
      if (signal?.aborted) reject(signal.reason);
      else if (answer === null) reject(readerEnded(code, killedBy));
      else if (answer.type === 'done') resolve(answer.result);
      else reject(failure(answer));
    });
    // Where it can't be told any more it has ended, and `close` says how.
    child.send(task, () => {});
  });
}

function failure({ unreadable, says }: Extract<WorkerMessage, { type: 'failed' }>): Error {
  return unreadable === null ? new ReaderStopped(says) : new UnreadableFile(says, unreadable);
}

function startReader(): ChildProcess {
  // Its bundle, or its source in the working directory: a bundler moves this module, but not that one.
  const worker =
    process.env.WHOWAITS_WORKER ??
    path.join(
      /* turbopackIgnore: true */ process.env.WHOWAITS_ROOT ?? process.cwd(),
      'lib',
      'engine',
      'process',
      'engine-worker.ts',
    );
  const child = fork(worker, [], {
    execArgv: [...(worker.endsWith('.ts') ? ['--import', 'tsx'] : []), '--max-old-space-size=512'],
    stdio: ['ignore', 'ignore', process.env.WHOWAITS_DEBUG ? 'inherit' : 'ignore', 'ipc'],
  });
  givePagesPrecedence(child.pid);
  return child;
}

/** A page is asked for now, a log may take its time. Where the system does not allow it, all share alike. */
function givePagesPrecedence(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {}
}
