import { type BatchRun, refreshed } from '../../../batches/run/batch-run';
import { needsPerson, standingOf } from '../../../batches/standing';
import { EXIT, ToldAlready } from '../../exit-codes';
import { standingText } from '../../print/batch';

/** Prints how a batch stands at the end of a command. Ends with exit code 5 where it needs a person. */
export async function tellStanding(run: BatchRun): Promise<void> {
  const standing = await standingOf(await refreshed(run), run.clock.now().getTime());
  console.log(standingText(standing));
  if (needsPerson(standing)) throw new ToldAlready(EXIT.needsPerson);
}
