/**
 * The process that reads files. It may die of a hostile file without taking anything else with it; it ends itself when
 * the process that started it is gone.
 */
import { UnreadableFile } from '../logs/unreadable-file';
import { importRequests } from './import-requests';
import type { EngineTask, ImportProgress } from './import-result';
import { profileAgain } from './profile-again';
import type { WorkerMessage } from './run-engine';

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

process.on('disconnect', () => process.exit(1));
process.once('message', async ({ task, request }: EngineTask) => {
  try {
    const result = await (task === 'import' ? importRequests(request, report) : profileAgain(request));
    await send({ type: 'done', result });
  } catch (error) {
    // DuckDB quotes cells in its messages, so only our own words leave this process.
    if (error instanceof UnreadableFile) {
      await send({ type: 'failed', unreadable: error.because, says: error.message });
    } else {
      if (process.env['OFFPEAK_DEBUG']) console.error(error);
      await send({
        type: 'failed',
        unreadable: null,
        says: 'The reader stopped on an unexpected problem. Run it again with OFFPEAK_DEBUG=1 to see which.',
      });
    }
  }
  process.exit(0);
});
