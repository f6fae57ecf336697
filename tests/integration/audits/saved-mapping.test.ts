import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { getAudit, startLogAudit } from '../../../lib/audits/audits';
import { runAudit } from '../../../lib/audits/intake/run-audit';
import { keepMapping } from '../../../lib/audits/mappings/mappings';
import { type Report, reportSchema } from '../../../lib/reports/report';
import { dataDirectory } from '../../../lib/store/folders/data-directory';
import { logInput } from '../../fixtures/log-input';
import { callWhowaits } from '../call-whowaits';
import { parquet, zip } from '../formats/pack';
import { workbook } from '../formats/workbook';
import { dataInTemporaryDirectory } from '../store/data-in-temporary-directory';

dataInTemporaryDirectory();

const COLUMNS = ['ts_utc', 'mdl', 'asked', 'answered'];
const LOG = `${COLUMNS.join()}\n1761955200,gpt-4o-mini,1000,80\n`;
const MAPPING = {
  columns: { ts_utc: 'started_at', mdl: 'model', asked: 'input_tokens', answered: 'output_tokens' },
  constants: { provider: 'openai', application: 'gateway' },
};
const NOTE = 'The saved mapping “Our gateway” was used for the columns.';

const notesOf = ({ warnings }: Report) =>
  warnings.filter(({ code }) => code === 'saved-mapping').map(({ says }) => says);

function file(name: string, content: string | Uint8Array): { name: string; path: string } {
  const path = join(dataDirectory(), name);
  writeFileSync(path, content);
  return { name, path };
}

const audit = (
  files: { name: string; path: string }[],
  { recognise, models }: { recognise: boolean; models?: Record<string, string> },
) =>
  runAudit(
    logInput(files, {
      mapping: { columns: {}, constants: { application: 'said' }, ...(models === undefined ? {} : { models }) },
      recognise,
    }),
    () => {},
  );

/** What comes of a log that is sent in one piece, as `curl --data-binary` does. */
async function sendInOnePiece(mapping?: string) {
  const body = new Blob([LOG]).stream() as ReadableStream<Uint8Array>;
  const sent = { name: 'log.csv', fileName: 'log.csv', body, expectedBytes: LOG.length };
  const { id } = await startLogAudit({ ...sent, ...(mapping === undefined ? {} : { mapping }) });
  await expect.poll(async () => (await getAudit(id))?.summary.status, { timeout: 180_000 }).toMatch(/done|failed/);
  return getAudit(id);
}

describe('a log whose columns are those of a saved mapping', () => {
  beforeEach(() => keepMapping('Our gateway', COLUMNS, JSON.stringify(MAPPING)));

  it('is read by it, below what is said of the log', async () => {
    const { report } = await audit([file('log.csv', LOG)], { recognise: true, models: { 'gpt-4o-mini': 'gpt-4o' } });
    expect(notesOf(report)).toEqual([NOTE]);
    expect(report.workloads).toMatchObject([
      { provider: 'openai', model: 'gpt-4o', application: 'said', inputTokens: 1000, outputTokens: 80 },
    ]);
  });

  it('is read by it as Parquet, and in several files', async () => {
    const rows = await parquet("SELECT 1761955260 AS ts_utc, 'gpt-4o-mini' AS mdl, 500 AS asked, 5 AS answered");
    const { report } = await audit([file('a.csv', LOG), file('b.parquet', rows)], { recognise: true });
    expect(notesOf(report)).toEqual([NOTE]);
    expect(report.source.accepted).toBe(2);
    expect(report.workloads).toMatchObject([{ inputTokens: 1500, outputTokens: 85 }]);
  });

  const BESIDE = {
    'README.md': 'An export.\nMade on Monday.\n',
    'settings.json': '{"region":"eu"}\n',
    'report.pdf': '%PDF-1.7',
  };
  const passedOver = ({ warnings }: Report) => warnings.find(({ code }) => code === 'files-passed-over')?.says;

  it('is read by it in a folder with files that are no log, which are named', async () => {
    const folder = join(dataDirectory(), 'exports');
    mkdirSync(folder);
    for (const [name, content] of Object.entries({ ...BESIDE, '.DS_Store': '\0\0\0\x01Bud1', 'log.csv': LOG })) {
      writeFileSync(join(folder, name), content);
    }
    const run = await callWhowaits(dataDirectory(), 'audit', folder, '--json');
    const report = reportSchema.parse(JSON.parse(run.stdout));
    expect(notesOf(report)).toEqual([NOTE]);
    expect(report.source).toMatchObject({ rows: 1, accepted: 1, rejected: 0 });
    expect(passedOver(report)).toMatch(
      /^Skipped files without requests: .*README\.md, report\.pdf, settings\.json\. The first one: README\.md lacks/,
    );
  });

  it('is read by it in an archive with them', async () => {
    const rows = await parquet("SELECT 1761955260 AS ts_utc, 'gpt-4o-mini' AS mdl, 500 AS asked, 5 AS answered");
    const content = zip({ ...BESIDE, 'log.csv': LOG, 'older/log.parquet': rows });
    const { report } = await audit([file('export.zip', content)], { recognise: true });
    expect(notesOf(report)).toEqual([NOTE]);
    expect(report.workloads).toMatchObject([{ inputTokens: 1500, outputTokens: 85 }]);
    expect(passedOver(report)).toMatch(/report\.pdf.*README\.md.*settings\.json/);
  });

  it('is not read by it beside a log that is known without it', async () => {
    const known = 'timestamp,model,input_tokens\n2026-11-02,gpt-4o,10\n';
    const { report } = await audit([file('export.zip', zip({ 'log.csv': LOG, 'known.csv': known }))], {
      recognise: true,
    });
    expect(notesOf(report)).toEqual([]);
    expect(report.source.accepted).toBe(1);
    expect(passedOver(report)).toContain('export.zip/log.csv');
  });

  it('is not where that is refused', async () => {
    await expect(audit([file('log.csv', LOG)], { recognise: false })).rejects.toThrow('no column has tokens');
  });

  it('is read by it when it is sent in one piece, unless a mapping comes with it', async () => {
    expect(notesOf((await sendInOnePiece())?.report ?? expect.fail('no report'))).toEqual([NOTE]);
    expect((await sendInOnePiece('{}'))?.summary.error).toContain('no column has tokens');
  });

  it('is read by it at the command line, which can refuse it', async () => {
    const { path } = file('log.csv', LOG);
    const run = await callWhowaits(dataDirectory(), 'audit', path);
    expect(run).toMatchObject({ code: 0 });
    expect(run.stdout).toContain(NOTE);
    const refused = await callWhowaits(dataDirectory(), 'audit', path, '--no-saved-mapping');
    expect(refused).toMatchObject({ code: 3, stdout: '' });
    expect(refused.stderr).toContain('no column has tokens');
  });
});

describe('what a saved mapping says beside its columns', () => {
  it('holds the next time too: the sheet, the rate of a currency and the start of relative times', async () => {
    const row = (...texts: string[]) => `<row>${texts.map((text) => `<c t="str"><v>${text}</v></c>`).join('')}</row>`;
    const Calls =
      row('elapsed', 'mdl', 'asked', 'answered', 'cost_eur') +
      row('0', 'gpt-4o', '1000', '80', '0.5') +
      row('60', 'gpt-4o', '1000', '80', '1.5');
    const content = workbook({ sheets: { Teams: row('team', 'people') + row('Search', 'nine'), Calls } });
    const columns = { elapsed: 'started_at', mdl: 'model', asked: 'input_tokens', cost_eur: 'billed_usd' };
    const mapping = {
      columns,
      constants: {},
      sheet: 'Calls',
      rates: { EUR: 2 },
      start: '2026-11-02',
      units: { started_at: 's' },
    };
    await keepMapping('Calls in euros', ['elapsed', 'mdl', 'asked', 'answered', 'cost_eur'], JSON.stringify(mapping));
    const { report } = await audit([file('calls.xlsx', content)], { recognise: true });
    expect(notesOf(report)).toEqual(['The saved mapping “Calls in euros” was used for the columns.']);
    expect(report.source).toMatchObject({
      accepted: 2,
      from: '2026-11-02T00:00:00.000Z',
      to: '2026-11-02T00:01:00.000Z',
    });
    expect(report.workloads[0]?.costBasis?.billedUsd).toBe(4);
  });
});
