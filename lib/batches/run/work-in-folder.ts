import { jobShape } from '../../plans/job-shapes';
import type { BatchProvider } from '../../providers/batch-provider';
import { canSubmit, openProvider } from '../../providers/open-provider';
import { openFolder } from '../batch-folder';
import { BatchProblem } from '../batch-problem';
import { MACHINE_CLOCK } from './batch-clock';
import { type BatchRun, workOn } from './batch-run';

/**
 * Works on the batch of a folder with its vendor, whose keys come from the environment at the first call: what calls no vendor needs no key.
 */
export async function workInFolder<T>(
  path: string,
  tell: (says: string) => void,
  work: (run: BatchRun) => Promise<T>,
): Promise<T> {
  const folder = await openFolder(path);
  const { shape } = folder.manifest;
  if (!canSubmit(shape)) {
    throw new BatchProblem(
      'wrong-request',
      `Whowaits builds files for ${jobShape(shape).title}, but can’t submit them.`,
      'Submit the files of the folder by hand.',
    );
  }
  let opened: BatchProvider | null = null;
  const open = () => {
    opened ??= openProvider(shape, process.env);
    return opened;
  };
  const provider: BatchProvider = {
    submit: async (job) => open().submit(job),
    find: async (tag, claim) => open().find(tag, claim),
    look: async (id) => open().look(id),
    results: (id) => open().results(id),
    cancel: async (id) => open().cancel(id),
  };
  return workOn({ folder, provider, clock: MACHINE_CLOCK, tell }, work);
}
