import { wordOf } from '../../wording/command-word';
import { plainName } from '../../workloads/key/plain-name';
import { readSample } from '../columns/sample-content';
import { type Preview, samplesOf } from '../files/preview-file';
import { UnreadableFile } from '../files/unreadable-file';
import { proposeColumns } from '../names/propose-columns';
import type { ReadPlan } from '../read-plan';
import type { ColumnMapping } from './column-mapping';
import { isQuotable } from './name-the-columns';

/** The median of token counts is at least this. Numbers of a day, of retries or of a weekday are smaller. */
const LEAST_MEDIAN = 20;
/** Words in the names of whole numbers that are not token counts. */
const OTHER_WORDS =
  /(^|_)(id|ids|time|timestamp|ts|date|epoch|ms|us|ns|sec|seconds|latency|duration|bytes|status|code|port|year|version|seed)($|_)/;

/** Whether a log has neither input tokens nor costs, and no format that keeps them elsewhere. */
export function lacksTokens({ format, projection }: ReadPlan): boolean {
  return format === 'named-columns' && !projection.input_tokens && !projection.billed_usd;
}

/**
 * Refuses a log that `lacksTokens` if a column of large whole numbers is unread. The column probably holds its tokens,
 * and no figure would be right without it. Throws UnreadableFile, which says how to map the column. `now` is in ms
 * since 1970.
 */
export function refuseUnreadTokens(
  fileName: string,
  plan: ReadPlan,
  mapping: ColumnMapping,
  preview: Preview,
  now: number,
): void {
  const read = new Set(
    Object.values(plan.projection).flatMap((source) =>
      'cells' in source ? source.cells.map(({ column }) => column) : [],
    ),
  );
  const samples = samplesOf(preview);
  const unread = preview.shape.columns.filter((column) => {
    if (read.has(column) || mapping.ignored?.includes(column) || OTHER_WORDS.test(plainName(column))) return false;
    const content = readSample(samples[column] ?? [], now);
    return content.values > 0 && content.whole > 0.95 && content.time < 0.9 && (content.median ?? 0) >= LEAST_MEDIAN;
  });
  if (unread.length === 0) return;
  const meant = proposeColumns(preview.shape.columns, samples, now, preview.shape.paths).find(
    ({ canonical }) => canonical === 'input_tokens',
  )?.column;
  const named = [meant, ...unread].find(
    (column) => column !== undefined && unread.includes(column) && isQuotable(preview.shape, column),
  );
  const which =
    named === undefined ? 'A column of large whole numbers is' : `Column ${named} holds large whole numbers and is`;
  const option = `--map ${named === undefined ? 'COLUMN=input_tokens' : wordOf(`${named}=input_tokens`)}`;
  throw new UnreadableFile(
    `${fileName}, line 1: no column for input tokens was found. ${which} not read. If it holds them, add ${option}. ` +
      `Otherwise set their average: --set input_tokens=1200. What its columns may be: whowaits mapping ${wordOf(fileName)}.`,
    'columns',
  );
}
