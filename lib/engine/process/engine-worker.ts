/**
 * The process that reads files. A hostile file can crash only this process. It ends itself when the process that started it
 * is gone.
 */
import { UnreadableFile } from '../../logs/files/unreadable-file';
import { importRequests } from '../import/import-requests';
import { diskFullSays } from '../limits/disk-space';
import { LIMITS } from '../limits/limits';
import { isOutOfSpace } from '../limits/out-of-space';
import { watchDisk } from '../limits/watch-disk';
import { tooLittleMemory, watchMemory } from '../limits/watch-memory';
import { lookInto, recogniseMapping } from '../look/look-into';
import { parquetToCsv } from '../look/parquet-to-csv';
import type { ImportProgress } from '../plan/plan-files';
import { profileAgain } from '../profile/profile-again';
import { startsAgain } from '../profile/starts-again';
import type { WorkerMessage } from './engine-process';
import { faultTrace } from './fault-trace';
import type { EngineTask, EngineTasks } from './tasks';

const PROGRESS_EVERY_MS = 200;

const send = (message: WorkerMessage) =>
  new Promise<void>((resolve) => {
    if (process.send) process.send(message, undefined, undefined, () => resolve());
    else resolve();
  });

let lastSent = 0;
let lastStage = '';
function report(progress: ImportProgress): void {
  const now = Date.now();
  if (progress.stage === lastStage && now - lastSent < PROGRESS_EVERY_MS) return;
  lastSent = now;
  lastStage = progress.stage;
  void send({ type: 'progress', progress });
}

/** Its files hold prompts. Other processes made the folders that it writes into. */
process.umask(0o077);

/** Prints faults where WHOWAITS_DEBUG asks for them, without quoting a file. */
function tellFault(error: unknown): void {
  if (process.env.WHOWAITS_DEBUG) console.error(faultTrace(error));
}

async function giveUp(failure: WorkerMessage): Promise<void> {
  await send(failure);
  process.exit(1);
}

process.on('disconnect', () => process.exit(1));
// A write error of a stream does not reach whoever waits for it.
process.once('uncaughtException', (error) => giveUp(failureOf(error)));
process.once('message', async (task: EngineTask) => {
  watchMemory((says) => giveUp({ type: 'failed', unreadable: 'file', says }));
  watchDisk(task.request.directory, (space) =>
    giveUp({ type: 'failed', unreadable: 'disk', says: diskFullSays(space) }),
  );
  try {
    await send({ type: 'done', result: await answer(task) });
  } catch (error) {
    await send(failureOf(error));
  }
  process.exit(0);
});

function answer({ task, request }: EngineTask): Promise<EngineTasks[keyof EngineTasks]['result']> {
  switch (task) {
    case 'import':
      return importRequests(request, report);
    case 'profile':
      return profileAgain(request);
    case 'starts':
      return startsAgain(request);
    case 'look':
      return lookInto(request);
    case 'recognise':
      return recogniseMapping(request);
    case 'parquetToCsv':
      return parquetToCsv(request);
  }
}

/** DuckDB quotes cells in its messages, so only our own messages leave this process. */
function failureOf(error: unknown): WorkerMessage {
  if (error instanceof UnreadableFile) return { type: 'failed', unreadable: error.because, says: error.message };
  tellFault(error);
  if (isOutOfSpace(error)) return { type: 'failed', unreadable: 'disk', says: diskFullSays(null) };
  if (error instanceof Error && error.message.startsWith('Out of Memory')) {
    const says = tooLittleMemory('WHOWAITS_LIMIT_MEMORY_BYTES', LIMITS.memoryBytes);
    return { type: 'failed', unreadable: 'file', says };
  }
  const says = 'The reader stopped on an unexpected problem. Run it again with WHOWAITS_DEBUG=1 to see the problem.';
  return { type: 'failed', unreadable: null, says };
}
