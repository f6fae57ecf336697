import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { cellsOf } from '../../logs/columns/column-source';
import { nameOf } from '../../logs/json/record-paths';
import type { ReadPlan } from '../../logs/read-plan';
import { formatCount } from '../../wording/number';
import type { Origin, PlainFile } from '../files/plain-file';

export type PlannedFile = { file: PlainFile; plan: ReadPlan };

const SMALL_BYTES = 1 << 20;
/** Fewer files than this are read one by one under their own names. */
const MANY = 8;

/**
 * Joins small files of JSON lines of one format into one file. A gateway that writes an object per request makes thousands, and
 * each would need a scan. Lines keep their original file and line.
 */
export async function bundleSmallFiles(
  planned: readonly PlannedFile[],
  directory: string,
  plan: (file: PlainFile) => Promise<ReadPlan>,
): Promise<PlannedFile[]> {
  const groups = new Map<string, PlannedFile[]>();
  for (const member of planned) {
    const key = await bundleKey(member);
    if (key === null) continue;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(member);
  }
  let files = [...planned];
  for (const group of groups.values()) {
    if (group.length < MANY) continue;
    const [first] = group;
    const members = new Set(group);
    const bundle = await join(
      group.map(({ file }) => file),
      path.join(directory, `${randomUUID()}.jsonl`),
    );
    const joined = { file: bundle, plan: await plan(bundle) };
    files = files.flatMap((member) => (member === first ? [joined] : members.has(member) ? [] : [member]));
  }
  return files;
}

async function bundleKey({ file, plan }: PlannedFile): Promise<string | null> {
  if (file.content !== 'text' || plan.shape.kind !== 'jsonl' || file.truncatedAfterLine !== null) return null;
  if ((await stat(file.path)).size > SMALL_BYTES) return null;
  // Values that a line sets for the next lines end with its file.
  if (Object.values(plan.projection).some((source) => cellsOf(source).some(({ carried }) => carried))) return null;
  return `${plan.format} ${nameOf(plan.shape.records)}`;
}

async function join(files: readonly PlainFile[], target: string): Promise<PlainFile> {
  const output = createWriteStream(target, { mode: 0o600 });
  const firstLines: number[] = [];
  let lines = 0;
  for (const file of files) {
    const text = (await readFile(file.path, 'utf8')).replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
    const whole = text.endsWith('\n') ? text : `${text}\n`;
    firstLines.push(lines + 1);
    lines += whole.split('\n').length - 1;
    if (!output.write(whole)) await new Promise<void>((resolve) => output.once('drain', () => resolve()));
  }
  await new Promise<void>((resolve) => output.end(() => resolve()));
  const cut = files.flatMap((file) => file.cut ?? []);
  const [{ records } = {}] = files;
  const notUtf8 = files.find((file) => file.notUtf8 !== undefined)?.notUtf8;
  return {
    name: `${files[0]?.name} and ${formatCount(files.length - 1)} more`,
    path: target,
    content: 'text',
    bytes: files.reduce((total, file) => total + file.bytes, 0),
    lines,
    longestLine: SMALL_BYTES,
    truncatedAfterLine: null,
    isJson: true,
    ...(notUtf8 === undefined ? {} : { notUtf8 }),
    ...(cut.length > 0 ? { cut } : {}),
    ...(records === undefined ? {} : { records }),
    origin: (line) => originIn(files, firstLines, line),
  };
}

function originIn(files: readonly PlainFile[], firstLines: readonly number[], line: number): Origin {
  const index = Math.max(
    0,
    firstLines.findLastIndex((first) => first <= line),
  );
  const file = files[index];
  const own = line - (firstLines[index] ?? 1) + 1;
  return file?.origin?.(own) ?? { file: file?.name ?? '', line: own };
}
