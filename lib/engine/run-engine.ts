import { fork } from 'node:child_process';
import path from 'node:path';
import { UnreadableFile } from '../logs/unreadable-file';
import type {
  EngineTask,
  EngineTasks,
  ImportProgress,
  ImportRequest,
  ImportResult,
  LookRequest,
  LookResult,
  ProfileRequest,
  ProfileResult,
  RecogniseRequest,
  RecogniseResult,
} from './import-result';
import { readLimits } from './read-limits';

export type WorkerMessage =
  | { type: 'progress'; progress: ImportProgress }
  | { type: 'done'; result: EngineTasks[keyof EngineTasks]['result'] }
  | { type: 'failed'; unreadable: UnreadableFile['because'] | null; says: string };

/**
 * Runs an import in a process of its own and waits for it. Throws UnreadableFile for what the user can mend, Error for
 * a crash, and the signal's reason when it is aborted.
 */
export function runImport(
  request: ImportRequest,
  onProgress: (progress: ImportProgress) => void,
  signal?: AbortSignal,
): Promise<ImportResult> {
  return runEngine<ImportResult>({ task: 'import', request }, onProgress, signal);
}

/** Profiles stored requests by other key columns, in a process of its own. Throws as `runImport` does. */
export function runProfile(request: ProfileRequest): Promise<ProfileResult> {
  return runEngine({ task: 'profile', request });
}

/** The columns and first rows of a file, looked at in a process of its own. Throws as `runImport` does. */
export function runLook(request: LookRequest): Promise<LookResult> {
  return runEngine({ task: 'look', request });
}

/** Finds the saved mapping that fits files, looking at them in a process of its own. Throws as `runImport` does. */
export function runRecognise(request: RecogniseRequest, signal?: AbortSignal): Promise<RecogniseResult> {
  return runEngine({ task: 'recognise', request }, undefined, signal);
}

async function runEngine<Result extends EngineTasks[keyof EngineTasks]['result']>(
  task: EngineTask,
  onProgress: (progress: ImportProgress) => void = () => {},
  signal?: AbortSignal,
): Promise<Result> {
  signal?.throwIfAborted();
  // A setting that is none is better refused here than by a process that does not start.
  readLimits(process.env);
  // Its bundle, or its source in the working directory: a bundler moves this module, but not that one.
  const worker =
    process.env.OFFPEAK_WORKER ??
    path.join(
      /* turbopackIgnore: true */ process.env.OFFPEAK_ROOT ?? process.cwd(),
      'lib',
      'engine',
      'engine-worker.ts',
    );
  return new Promise((resolve, reject) => {
    const child = fork(worker, [], {
      execArgv: [...(worker.endsWith('.ts') ? ['--import', 'tsx'] : []), '--max-old-space-size=512'],
      stdio: ['ignore', 'ignore', process.env.OFFPEAK_DEBUG ? 'inherit' : 'ignore', 'ipc'],
    });
    const stop = () => child.kill('SIGKILL');
    signal?.addEventListener('abort', stop, { once: true });
    child.on('message', (message: WorkerMessage) => {
      if (message.type === 'progress') onProgress(message.progress);
      else if (message.type === 'done') resolve(message.result as Result);
      else reject(message.unreadable ? new UnreadableFile(message.says, message.unreadable) : new Error(message.says));
    });
    child.on('error', reject);
    child.on('exit', (code, killedBy) => {
      signal?.removeEventListener('abort', stop);
      if (signal?.aborted) reject(signal.reason);
      reject(
        new Error(
          `The reader ended before it was done (${killedBy ?? `exit code ${code}`}). The file may be damaged or hostile; nothing was stored.`,
        ),
      );
    });
    child.send(task);
  });
}
