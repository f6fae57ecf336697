import { expect, it } from 'vitest';
import { csv, jsonLines, query } from './import-files';
import { readFiles } from './read-files';

it.each([
  '-',
  '--',
  'N/A',
  'n/a',
  'NA',
  'undefined',
  'unknown',
  'Unknown',
  'none',
  '(none)',
  '<nil>',
  '(empty)',
  'null',
  '',
])('%j is nothing, in numbers, labels and statuses of CSV and JSON', async (mark) => {
  const row = { timestamp: '2026-11-02T09:30:15Z', input_tokens: '7', output_tokens: mark, latency_ms: mark };
  const labels = { application: mark, status: mark, cost_usd: mark, user: mark };
  const imported = await readFiles([
    csv('a.csv', Object.keys({ ...row, ...labels }).join(','), Object.values({ ...row, ...labels }).join(',')),
    jsonLines('b.jsonl', { ...row, ...labels }),
  ]);
  const rows = await query(
    imported,
    'SELECT input_tokens, output_tokens, latency_ms, application, status, billed_usd, end_user FROM requests',
  );
  const nothing = { output_tokens: null, latency_ms: null, application: null, status: null, billed_usd: null };
  expect(rows).toEqual([0, 1].map(() => ({ input_tokens: '7', ...nothing, end_user: null })));
});

it('marks of nothing do not keep a file from being parsed by types, nor hide a flaw below them', async () => {
  const rows = Array.from({ length: 30 }, (_, index) => `2026-11-02T09:30:15Z,m,${index % 2 === 0 ? '-' : '5'}`);
  const imported = await readFiles([
    csv('a.csv', 'timestamp,model,input_tokens', ...rows, '2026-11-02T09:30:15Z,m,five'),
  ]);
  expect([imported.accepted, imported.rejects.map(({ reason }) => reason)]).toEqual([30, ['not-a-number']]);
});

const STATUSES = [
  ['ok', 'success'],
  ['STATUS_CODE_OK', 'success'],
  ['STATUS_CODE_ERROR', 'error'],
  ['STATUS_CODE_UNSET', null],
  ['incomplete', 'success'],
  ['in_progress', null],
  ['200 OK', 'success'],
  ['429 Too Many Requests', 'error'],
  ['HTTP/1.1 503', 'error'],
  ['RESOURCE_EXHAUSTED', 'error'],
  ['Throttled', 'error'],
  ['end_turn', 'success'],
  ['1', 'success'],
  ['0', 'error'],
  ['204', 'success'],
] as const;

it('a status says how a request ended, in words, in numbers and as HTTP does', async () => {
  const rows = STATUSES.map(([text], index) => `2026-11-02T09:30:15Z,${index},${text}`);
  const imported = await readFiles([csv('a.csv', 'timestamp,input_tokens,status', ...rows)]);
  const read = await query(imported, 'SELECT status FROM requests ORDER BY input_tokens');
  expect(read.map(({ status }, index) => [STATUSES[index]?.[0], status])).toEqual(STATUSES);
});

it.each([
  ['is_success', '1', 'success'],
  ['success', '0', 'error'],
  ['is_error', '1', 'error'],
  ['error', 'false', 'success'],
  ['status_code', '0', null],
  ['http_status', '1', null],
])('%s = %s is %j', async (name, text, status) => {
  const imported = await readFiles([csv('a.csv', `timestamp,input_tokens,${name}`, `2026-11-02T09:30:15Z,1,${text}`)]);
  expect(await query(imported, 'SELECT status FROM requests')).toEqual([{ status }]);
});
