import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportSchema } from '../../lib/reports/report';
import { callWhowaits } from './call-whowaits';
import { workbook } from './formats/workbook';
import { temporaryFolder } from './run-whowaits';

describe('a log of no known format, at the command line', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let log: string;
  beforeAll(() => {
    folder = temporaryFolder();
    log = join(folder.path, 'gateway.csv');
    const rows = ['1761955200,gpt-4o-mini,billing,1000,80', '1761955260,gpt-4o-mini,billing,many,80'];
    writeFileSync(log, `ts_utc,mdl,svc,prompt_len,answer_len\n${rows.join('\n')}\n`);
  });
  afterAll(() => folder.remove());

  it('is audited by the mapping that was proposed for it, and its rejects are listed', async () => {
    const proposed = await callWhowaits(folder.path, 'mapping', log);
    expect(proposed.code).toBe(0);
    expect(proposed.stderr).toContain('prompt_len: input_tokens (name, ');
    const mapping = join(folder.path, 'mapping.json');
    writeFileSync(mapping, proposed.stdout);

    const audited = await callWhowaits(folder.path, 'audit', log, '--map', mapping, '--json');
    const report = reportSchema.parse(JSON.parse(audited.stdout));
    expect(report.source).toMatchObject({ rows: 2, accepted: 1, rejected: 1 });
    expect(report.workloads[0]).toMatchObject({ application: 'billing', inputTokens: 1000, outputTokens: 80 });

    const [id = ''] = readdirSync(join(folder.path, 'audits'));
    const rejects = await callWhowaits(folder.path, 'rejects', id);
    expect(rejects).toMatchObject({
      code: 0,
      stdout: 'file,line,reason,column\ngateway.csv,3,not-a-number,prompt_len\n',
    });
  });

  it('is proposed for the sheet of a workbook that is asked for, which the mapping then names', async () => {
    const row = (...texts: string[]) => `<row>${texts.map((text) => `<c t="str"><v>${text}</v></c>`).join('')}</row>`;
    const sheets = {
      Teams: row('team', 'floor') + row('Search', 'two'),
      Calls: row('asked_at', 'mdl', 'prompt_len') + row('2026-11-02T09:00:00Z', 'gpt-4o', '1000'),
    };
    const book = join(folder.path, 'book.xlsx');
    writeFileSync(book, workbook({ sheets }));
    const proposed = await callWhowaits(folder.path, 'mapping', book, '--sheet', 'calls');
    expect(JSON.parse(proposed.stdout)).toMatchObject({ sheet: 'calls', columns: { prompt_len: 'input_tokens' } });
    const mapping = join(folder.path, 'sheet.json');
    writeFileSync(mapping, proposed.stdout);
    const audited = await callWhowaits(folder.path, 'audit', book, '--map', mapping, '--json');
    expect(reportSchema.parse(JSON.parse(audited.stdout)).workloads[0]).toMatchObject({ inputTokens: 1000 });
  });

  it('is told from one of a known format, which needs no mapping', async () => {
    const proposed = await callWhowaits(folder.path, 'mapping', 'tests/fixtures/logs/vertex-requests.jsonl');
    expect(proposed.stderr.trim()).toBe('Known format: Vertex AI request-response log. It needs no mapping.');
    expect(JSON.parse(proposed.stdout)).toEqual({ columns: {}, constants: {} });
  });

  it.each([
    ['mapping', 'no-such-file.csv'],
    ['rejects', 'nosuchaudit'],
  ])('whowaits %s %s is wrong use', async (command, argument) => {
    const run = await callWhowaits(folder.path, command, argument);
    expect([run.code, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain(argument);
  });
});
