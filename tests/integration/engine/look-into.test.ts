import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSession } from '../../../lib/engine/duckdb/session';
import { lookInto, recogniseMapping } from '../../../lib/engine/look/look-into';
import { planFiles } from '../../../lib/engine/plan/plan-files';
import { samplesOf } from '../../../lib/logs/files/preview-file';
import { UnreadableFile } from '../../../lib/logs/files/unreadable-file';
import type { SavedMapping } from '../../../lib/logs/mapping/match-mapping';
import { parquet, zip } from '../formats/pack';
import { workbook } from '../formats/workbook';
import { REPOSITORY } from '../run-whowaits';
import { csv, type Input, importRequest, jsonLines } from './import-files';
import { readFiles } from './read-files';

const LOGS = join(REPOSITORY, 'tests/fixtures/logs');
/** Prompts are no label, and none of theirs is passed on whole. */
const PROMPT = 'Please summarise this. '.repeat(40);
const UNKNOWN_PARQUET = () =>
  parquet(`SELECT TIMESTAMP '2026-11-02 09:00:00' + INTERVAL (n) MINUTE AS ts_utc, 'gpt-4o' AS mdl,
    {'asked': 1000 + n, 'answered': 80} AS counts, '${PROMPT}' AS body FROM range(1500) AS numbers(n)`);

const sheetRow = (...names: string[]) => `<row>${names.map((name) => `<c t="str"><v>${name}</v></c>`).join('')}</row>`;
const TEAMS = sheetRow('team', 'people') + sheetRow('Search', 'nine') + sheetRow('Mail', 'four');
const LOG_SHEET = sheetRow('asked_at', 'mdl', 'n_in') + sheetRow('2026-11-02T09:00:00Z', 'gpt-4o', '7').repeat(3);

async function look(input: Input, firstRows = false) {
  const { files, directory } = importRequest([input]);
  const target = join(directory, 'first-rows');
  const [file = expect.fail('no file')] = files;
  const { preview } = await lookInto({ file, directory, ...(firstRows ? { firstRows: target } : {}) });
  return { preview, target };
}

/** An import plans the reading of a text without a query. */
let session: DuckDBConnection;
beforeAll(async () => {
  session = await openSession(tmpdir(), []);
});
afterAll(() => session.closeSync());

/** The columns that an import reads a text by. */
async function columnsOfImport(path: string): Promise<string[]> {
  const request = importRequest([path], { constants: { input_tokens: '1' } });
  const { planned } = await planFiles(session, request, request.directory, () => {});
  return planned[0]?.plan.shape.columns ?? [];
}

describe('the look into a file', () => {
  it.each(readdirSync(LOGS).filter((name) => /\.(json|jsonl|csv|tsv)$/.test(name)))(
    'shows the columns of %s that an import reads it by',
    async (name) => {
      const { preview } = await look(join(LOGS, name));
      expect(preview?.shape.columns.toSorted()).toEqual((await columnsOfImport(join(LOGS, name))).toSorted());
    },
  );

  const RECORDS =
    '"items":[{"at":"2026-11-02T09:00:00Z","input_tokens":10,"model":"gpt-4o"},{"at":"2026-11-02T09:01:00Z","output_tokens":5}]';
  it.each([
    ['a line', `{"page":1,${RECORDS},"next":"abc","totals":{"cost":3}}\n`],
    ['a line without its end', `{"page":1,${RECORDS},"next":"abc","totals":{"cost":3}}`],
    ['several lines', `{"page":1,${RECORDS},"next":"abc"}\n{"page":2,${RECORDS},"next":null}\n`],
    ['a document over several lines', `{"page":1,\n${RECORDS},\n"next":"abc","totals":{"cost":3}}\n`],
  ])('shows of records in %s what an import reads, and nothing that stands behind them', async (_name, content) => {
    const { files } = importRequest([{ name: 'log.json', content }]);
    const { preview } = await look({ name: 'log.json', content });
    expect(preview?.shape.columns.toSorted()).toEqual((await columnsOfImport(files[0]?.path ?? '')).toSorted());
    expect(preview?.shape.columns).toContain('input_tokens');
    expect(preview?.shape.columns.filter((column) => /next|totals/.test(column))).toEqual([]);
    expect(preview?.shape.columns.some((column) => column.includes('page'))).toBe(true);
  });

  it('shows the columns of Parquet with some of their values, of prompts the beginnings alone', async () => {
    const { preview } = await look({ name: 'log.parquet', content: await UNKNOWN_PARQUET() });
    const samples = preview && samplesOf(preview);
    expect(preview?.rows).toHaveLength(200);
    expect(samples?.ts_utc?.[1]).toBe('2026-11-02 09:01:00');
    expect(samples?.['counts.asked']?.slice(0, 2)).toEqual(['1000', '1001']);
    expect(samples?.body?.[0]).toBe(PROMPT.slice(0, 121));
  });

  it('copies the first rows of Parquet as they are typed, so that they are tried as all will be read', async () => {
    const { target } = await look({ name: 'log.parquet', content: await UNKNOWN_PARQUET() }, true);
    const mapping = { columns: { ts_utc: 'started_at', mdl: 'model', 'counts.asked': 'input_tokens' } };
    const imported = await readFiles([{ name: 'log.parquet', content: readFileSync(target) }], mapping);
    expect(imported).toMatchObject({ accepted: 1000, rejects: [] });
    expect(imported.period?.fromMs).toBe(Date.UTC(2026, 10, 2, 9));
  });

  it('shows the first table of a workbook, and copies its first rows as a text that is tried as all will be read', async () => {
    const cells = (...names: string[]) => names.map((name) => `<c t="str"><v>${name}</v></c>`).join('');
    const rows = `<row>${cells('asked at', 'mdl', 'n_in')}</row>${`<row>${cells('2026-11-02T09:00:00Z', 'gpt-4o')}<c><v>7</v></c></row>`.repeat(1500)}`;
    const content = workbook({ sheets: { Cover: `<row>${cells('A report')}</row>`, Log: rows } });
    const { preview, target } = await look({ name: 'log.xlsx', content }, true);
    expect(preview?.shape.columns).toEqual(['asked at', 'mdl', 'n_in']);
    expect(preview?.rows).toHaveLength(1000);
    const mapping = { columns: { 'asked at': 'started_at', mdl: 'model', n_in: 'input_tokens' } };
    const imported = await readFiles([{ name: 'log.xlsx', content: readFileSync(target) }], mapping);
    expect(imported).toMatchObject({ accepted: 1000, rejects: [] });
    expect(await readFiles([{ name: 'log.xlsx', content }], mapping)).toMatchObject({ accepted: 1500, rejects: [] });
  });

  it('shows the sheet of a workbook that is asked for, in an archive too, with the names of those that hold tables', async () => {
    const book = workbook({ sheets: { Teams: TEAMS, Log: LOG_SHEET } });
    for (const [name, content] of [
      ['log.xlsx', book],
      ['export.zip', zip({ 'books/log.xlsx': book, 'README.md': 'An export.\n' })],
    ] as const) {
      const { files, directory } = importRequest([{ name, content }]);
      const [file = expect.fail('no file')] = files;
      const first = await lookInto({ file, directory });
      expect(first.preview?.sheets).toEqual({ read: 'Teams', all: ['Teams', 'Log'] });
      const asked = await lookInto({ file, directory, sheet: 'log' });
      expect(asked.preview?.shape.columns).toEqual(['asked_at', 'mdl', 'n_in']);
      await expect(lookInto({ file, directory, sheet: 'July' })).rejects.toThrow('has no sheet "July". It has:');
    }
  });

  it('finds Parquet in an archive, beside texts that are no log, and copies its first rows', async () => {
    const beside = {
      'README.md': 'An export.\n',
      'package.json': JSON.stringify(Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`setting_${n}`, 'on']))),
    };
    const content = zip({ ...beside, 'data/log.parquet': await UNKNOWN_PARQUET() });
    const { preview, target } = await look({ name: 'export.zip', content }, true);
    expect(preview?.shape.columns).toEqual(expect.arrayContaining(['ts_utc', 'counts.asked']));
    const mapping = { columns: { ts_utc: 'started_at', mdl: 'model', 'counts.asked': 'input_tokens' } };
    const imported = await readFiles([{ name: 'log.parquet', content: readFileSync(target) }], mapping);
    expect(imported).toMatchObject({ accepted: 1000, rejects: [] });
  });

  it('refuses Parquet in an archive that is damaged', async () => {
    const whole = zip({ 'log.parquet': Buffer.concat([await UNKNOWN_PARQUET(), randomBytes(1 << 16)]) });
    whole.fill(0xff, 1 << 15, 1 << 16);
    await expect(look({ name: 'export.zip', content: whole })).rejects.toThrow(UnreadableFile);
  });

  it('writes the first rows of text too', async () => {
    const { target } = await look(csv('log.csv', 'ts_utc,asked', '1761955200,10'), true);
    expect(readFileSync(target, 'utf8')).toBe('ts_utc,asked\n1761955200,10\n');
  });

  it.each([
    ['a false footer', Buffer.from(`PAR1${'x'.repeat(100)}\x10\x00\x00\x00PAR1`)],
    ['no footer', Buffer.from('PAR1')],
  ])('refuses Parquet with %s', async (_name, content) => {
    await expect(look({ name: 'log.parquet', content })).rejects.toThrow('log.parquet: the Parquet file is damaged');
  });
});

describe('a saved mapping', () => {
  const columns = ['ts_utc', 'mdl', 'asked', 'answered'];
  const saved: SavedMapping[] = [
    { id: 'gateway', name: 'Gateway', columns, mapping: { columns: { asked: 'input_tokens' }, constants: {} } },
    { id: 'other', name: 'Other', columns: ['a', 'b'], mapping: { columns: { a: 'input_tokens' }, constants: {} } },
  ];
  const log = csv('log.csv', columns.join(), '1761955200,gpt-4o,10,5');
  const known = csv('known.csv', 'timestamp,model,input_tokens', '2026-11-02,gpt-4o,10');
  const packed = () => parquet("SELECT 1761955200 AS ts_utc, 'gpt-4o' AS mdl, 10 AS asked, 5 AS answered");

  it.each([
    ['a file with its columns', [log], 'gateway'],
    ['several of them', [log, log], 'gateway'],
    ['another file among them', [log, known], null],
    ['a known log', [known], null],
    ['a file that can not be read', [{ name: 'log.pdf', content: '%PDF-1.7' }], null],
  ] as const)('fits %s', async (_name, inputs, id) => {
    const { files, directory } = importRequest(inputs);
    expect(await recogniseMapping({ files, saved, directory })).toEqual({ id });
  });

  const STRAY = jsonLines('settings.json', { a: 1, region: 'eu' });
  const README = csv('README.md', 'An export, made on Monday.');
  const PDF = { name: 'report.pdf', content: '%PDF-1.7' };
  it.each([
    ['its files in a folder with others that are no log', [README, STRAY, PDF, log], 'gateway'],
    ['a folder without a log', [README, STRAY, PDF], null],
    ['a folder with a known log too', [README, log, known], null],
  ] as const)('found in a folder fits %s', async (_name, inputs, id) => {
    const { files, directory } = importRequest(inputs);
    const found = files.map((file) => ({ ...file, found: true as const }));
    expect(await recogniseMapping({ files: found, saved, directory })).toEqual({ id });
    expect(readdirSync(directory).filter((name) => name.startsWith('look-'))).toEqual([]);
  });

  it('fits the logs in an archive, as text and as Parquet, whatever lies beside them', async () => {
    const beside = {
      'README.md': 'An export, made on Monday.\n',
      'settings.json': '{"a":1,"region":"eu"}',
      'a.pdf': '%PDF-1.7',
    };
    const content = zip({
      ...beside,
      'log.csv': `${columns.join()}\n1761955200,gpt-4o,10,5\n`,
      'old.parquet': await packed(),
    });
    const { files, directory } = importRequest([{ name: 'export.zip', content }]);
    expect(await recogniseMapping({ files, saved, directory })).toEqual({ id: 'gateway' });
    const only = importRequest([{ name: 'export.zip', content: zip(beside) }]);
    expect(await recogniseMapping({ ...only, saved })).toEqual({ id: null });
  });

  it('fits a workbook by the sheet that it names, and not by another', async () => {
    const mapping = { columns: { n_in: 'input_tokens' }, constants: {} };
    const named = {
      id: 'sheet',
      name: 'Sheet',
      columns: ['asked_at', 'mdl', 'n_in'],
      mapping: { ...mapping, sheet: 'Log' },
    };
    const elsewhere = { ...named, id: 'elsewhere', mapping: { ...mapping, sheet: 'Teams' } };
    const book = { name: 'log.xlsx', content: workbook({ sheets: { Teams: TEAMS, Log: LOG_SHEET } }) };
    const packed = { name: 'export.zip', content: zip({ 'log.xlsx': book.content }) };
    for (const input of [book, packed]) {
      const { files, directory } = importRequest([input]);
      expect(await recogniseMapping({ files, saved: [elsewhere, named], directory })).toEqual({ id: 'sheet' });
      expect(await recogniseMapping({ files, saved: [elsewhere], directory })).toEqual({ id: null });
      expect(await recogniseMapping({ files, saved: [{ ...named, mapping }], directory })).toEqual({ id: null });
    }
  });

  it('fits Parquet with its columns', async () => {
    const { files, directory } = importRequest([{ name: 'log.parquet', content: await packed() }]);
    expect(await recogniseMapping({ files, saved, directory })).toEqual({ id: 'gateway' });
  });
});
