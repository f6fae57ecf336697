import { exists, sha256Of } from '../../batch-folder';
import { BatchProblem } from '../../batch-problem';
import { goneFile } from '../lines-of-file';

/** Throws a BatchProblem where a file of requests is no longer what its build or retry wrote. */
export async function requireUnchanged(path: string, sha256: string): Promise<void> {
  if (!(await exists(path))) throw goneFile(path);
  if ((await sha256Of(path)) === sha256) return;
  throw new BatchProblem(
    'conflict',
    `${path} is no longer the file that was built.`,
    'Put the built file back, or build the folder again with "whowaits batch build".',
  );
}
