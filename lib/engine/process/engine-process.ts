import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import { UnreadableFile } from '../../logs/files/unreadable-file';
import { readLimits } from '../limits/read-limits';
import type { ImportProgress } from '../plan/plan-files';
import { ReaderStopped, readerEnded } from './reader-stopped';
import { startProcess } from './start-process';
import type { EngineTask, EngineTasks } from './tasks';

const HEAP_MB = 512;

export type EngineResult = EngineTasks[keyof EngineTasks]['result'];

export type WorkerMessage =
  | { type: 'progress'; progress: ImportProgress }
  | { type: 'done'; result: EngineResult }
  | { type: 'failed'; unreadable: UnreadableFile['because'] | null; says: string };

/**
 * Runs a task in a new reading process and waits until the process has ended. Throws UnreadableFile for a problem that the user
 * can fix, ReaderStopped when the process ends otherwise, and the signal's reason when it is aborted.
 */
export async function runInProcess(
  task: EngineTask,
  onProgress: (progress: ImportProgress) => void = () => {},
  signal?: AbortSignal,
): Promise<EngineResult> {
  signal?.throwIfAborted();
  // An invalid setting is refused here, before a process fails to start.
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
    // Not `exit`: while this process is busy, that event comes before the last message.
    child.on('close', (code, killedBy) => {
      signal?.removeEventListener('abort', stop);
      if (signal?.aborted) reject(signal.reason);
      else if (answer === null) reject(readerEnded(code, killedBy));
      else if (answer.type === 'done') resolve(answer.result);
      else reject(failure(answer));
    });
    // If the message can't be sent, the process has ended, and `close` says how.
    child.send(task, () => {});
  });
}

function failure({ unreadable, says }: Extract<WorkerMessage, { type: 'failed' }>): Error {
  return unreadable === null ? new ReaderStopped(says) : new UnreadableFile(says, unreadable);
}

function startReader(): ChildProcess {
  // The bundle, or the source in the working directory: a bundler moves this module, but not the worker.
  const worker =
    process.env.WHOWAITS_WORKER ??
    path.join(
      /* turbopackIgnore: true */ process.env.WHOWAITS_ROOT ?? process.cwd(),
      'lib',
      'engine',
      'process',
      'engine-worker.ts',
    );
  return startProcess(worker, HEAP_MB, {
    stdio: ['ignore', 'ignore', process.env.WHOWAITS_DEBUG ? 'inherit' : 'ignore', 'ipc'],
  });
}
