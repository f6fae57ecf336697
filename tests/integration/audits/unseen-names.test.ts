import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import papa from 'papaparse';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EXPORT_FORMAT_NAMES, type ExportFormatName } from '../../../lib/exports/export-format';
import { type Report, reportSchema } from '../../../lib/reports/report';
import { callWhowaits } from '../call-whowaits';
import { temporaryFolder } from '../run-whowaits';

/** Applications of a log: nothing but what nobody sees, the same but for that, and what breaks files or turns text round. */
const APPLICATIONS = ['chat', 'chat\u200b', 'chat\u0000', '\u200b\u2060', 'evil\u202etxt', '\u0001\u001b[2J'];
const SEEN = [
  'chat',
  'chat\\u{200B}',
  'chat\\u{0000}',
  '\\u{200B}\\u{2060}',
  'evil\\u{202E}txt',
  '\\u{0001}\\u{001B}[2J',
];
/** Nothing of these may leave in a file or reach a terminal. */
const UNSAFE = /[\p{Bidi_Control}\p{Default_Ignorable_Code_Point}]|(?![\t\n\r])\p{Cc}/u;

let data: ReturnType<typeof temporaryFolder>;
let report: Report;
const run = (...args: string[]) => callWhowaits(data.path, ...args);

beforeAll(async () => {
  data = temporaryFolder();
  const log = join(data.path, 'names.jsonl');
  const lines = APPLICATIONS.flatMap((application) =>
    Array.from({ length: 20 }, (_, at) =>
      JSON.stringify({
        started_at: `2026-11-${String(1 + (at % 9)).padStart(2, '0')}T02:${String(10 + at)}:00Z`,
        ...{ provider: 'openai', model: 'gpt-4o', application, input_tokens: 90_000, output_tokens: 900 },
      }),
    ),
  );
  writeFileSync(log, `${lines.join('\n')}\n`);
  const { stdout, stderr } = await run('audit', '--json', log, '--name', 'Names');
  report = reportSchema.parse(JSON.parse(stdout || expect.fail(stderr)));
}, 120_000);
afterAll(() => data.remove());

it('every name can be read, and names that differ only by what nobody sees can be told apart', async () => {
  expect(report.workloads.map(({ application }) => application).sort()).toEqual([...SEEN].sort());
  expect(new Set(report.workloads.map(({ name }) => name)).size).toBe(APPLICATIONS.length);
  expect((await run('show', 'Names')).stdout).not.toMatch(UNSAFE);
});

it('a workload is found by its name as it is shown, and as the log has it', async () => {
  for (const asked of ['\\u{202E}', 'evil\u202etxt', '\u200b\u2060']) {
    expect(await run('show', 'Names', asked)).toMatchObject({ code: 0 });
  }
  expect((await run('show', 'Names', 'chat\u200b', '--json')).code).toBe(0);
});

it.each(EXPORT_FORMAT_NAMES)('the export as %s is whole and holds the names', async (format) => {
  const bytes = await exported(format);
  const texts = await readBack(format, bytes);
  for (const name of SEEN) expect(texts).toContain(format === 'md' ? name.replace(/[\\[]/g, '\\$&') : name);
  expect(texts).not.toMatch(UNSAFE);
});

async function exported(format: ExportFormatName): Promise<Buffer> {
  const file = join(data.path, `names.${format}`);
  expect(
    await run('report', 'Names', '--format', format, '--table', 'all', '--out', file).then(async (all) =>
      all.code === 0 ? all : run('report', 'Names', '--format', format, '--out', file),
    ),
  ).toMatchObject({ code: 0 });
  return readFileSync(file);
}

/** All text of a file, by a reader of its format. */
async function readBack(format: ExportFormatName, bytes: Buffer): Promise<string> {
  if (format === 'xlsx') return (await readSheet(bytes, 'Workloads')).flat().join('\n');
  if (format === 'json') return JSON.stringify(JSON.parse(String(bytes))).replaceAll('\\\\', '\\');
  if (format === 'csv' || format === 'focus') {
    const { data: rows } = papa.parse<string[]>(String(bytes));
    return rows.flat().join('\n').replaceAll('\\\\', '\\');
  }
  if (format !== 'pdf') return String(bytes);
  const pdf = await getDocument({ data: new Uint8Array(bytes) }).promise;
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, at) => (await pdf.getPage(at + 1)).getTextContent()),
  );
  return pages
    .flatMap(({ items }) => items.flatMap((item) => ('str' in item ? item.str : [])))
    .join('')
    .replace(/[\n\u00ad]/g, '');
}
