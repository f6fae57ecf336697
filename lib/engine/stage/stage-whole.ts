import type { DuckDBConnection } from '@duckdb/node-api';
import { headerOf } from '../../logs/files/file-shape';
import type { ReadPlan } from '../../logs/read-plan';
import type { Reject } from '../../logs/reject-reasons';
import { type CutRecord, originOf, type PlainFile } from '../files/plain-file';
import { findBrokenQuotes } from '../lines/broken-quotes';
import { LineLocator } from '../lines/line-locator';
import { copyWithoutSpans } from '../lines/mend-csv';
import type { RejectLog } from './reject-log';
import { type StagedFile, stageFile } from './stage-file';
import { stagePivoted } from './stage-pivoted';
import { EXAMPLES } from './structural-rejects';

/** Stages a file without records that have a broken quote or are too long. Those are counted and shown as rejected. */
export async function stageWhole(
  connection: DuckDBConnection,
  file: PlainFile,
  plan: ReadPlan,
  target: string,
  log: RejectLog | undefined,
): Promise<StagedFile> {
  const { cut = [], longRows = 0 } = file;
  const { shape, pivot } = plan;
  const stage = (part: PlainFile, quotedNewlines: boolean) =>
    pivot === undefined
      ? stageFile(connection, part, plan, target, quotedNewlines, log)
      : stagePivoted(connection, part, { ...plan, pivot }, target, quotedNewlines, log);
  if (shape.kind !== 'csv') return withCut(await stage(file, false), cut, log);
  const columns = headerOf(shape).length;
  const { broken, quotedNewlines } = await findBrokenQuotes(file.path, shape.delimiter, columns, longRows > 0);
  if (broken.length === 0) return withCut(await stage(file, quotedNewlines), cut, log);
  const mended = `${target}.csv`;
  await copyWithoutSpans(file.path, mended, broken);
  const staged = await stage({ ...file, path: mended }, quotedNewlines);
  const starts = broken.map(({ start }) => start);
  const lines = await new LineLocator(file.path, plan.shape, []).linesOfOffsets(starts);
  const places = lines.map((line, index) => ({
    ...originOf(file, line),
    reason: broken[index]?.reason ?? 'unclosed-quote',
  }));
  return withCut(staged, [...cut, ...places], log);
}

/** A staged file with the records that were left out before it was read, as rejected rows. */
async function withCut(staged: StagedFile, cut: readonly CutRecord[], log: RejectLog | undefined): Promise<StagedFile> {
  const rejects = new Map<string, Reject>();
  for (const { file, line, reason } of cut) {
    await log?.add({ file, line, reason, column: null });
    const reject = rejects.get(reason) ?? { reason, count: 0, examples: [] };
    rejects.set(reason, reject);
    reject.count += 1;
    if (reject.examples.length < EXAMPLES) reject.examples.push({ file, line, column: null });
  }
  return { ...staged, rows: staged.rows + cut.length, rejects: [...staged.rejects, ...rejects.values()] };
}
