import { expect, it } from 'vitest';
import { csv, jsonLines, query } from './import-files';
import { readFiles } from './read-files';

const MARKS = [
  ...['-', '--', 'N/A', 'n/a', 'NA', 'undefined', 'unknown', 'Unknown', 'none', '(none)', '<nil>', '(empty)', 'null'],
  '',
];

it('a mark of nothing is nothing, in numbers, labels and statuses of CSV and JSON', async () => {
  const rows = MARKS.map((mark, index) => ({
    ...{ timestamp: '2026-11-02T09:30:15Z', input_tokens: String(index + 1), output_tokens: mark, latency_ms: mark },
    ...{ application: mark, status: mark, cost_usd: mark, user: mark },
  }));
  const table = [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))].map((cells) => cells.join(','));
  const imported = await readFiles([csv('a.csv', ...table), jsonLines('b.jsonl', ...rows)]);
  const found = await query(
    imported,
    `SELECT input_tokens, output_tokens, latency_ms, application, status, billed_usd, end_user FROM requests
     ORDER BY input_tokens`,
  );
  const nothing = { output_tokens: null, latency_ms: null, application: null, status: null, billed_usd: null };
  expect(found.map(({ input_tokens, ...row }) => [MARKS[Number(input_tokens) - 1], row])).toEqual(
    MARKS.flatMap((mark) => [0, 1].map(() => [mark, { ...nothing, end_user: null }])),
  );
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

const OUTCOMES = [
  ['is_success', '1', 'success'],
  ['success', '0', 'error'],
  ['is_error', '1', 'error'],
  ['error', 'false', 'success'],
  ['status_code', '0', null],
  ['http_status', '1', null],
] as const;

it('the name of a column says what its values mean, each of which is written alike', async () => {
  const files = OUTCOMES.map(([name, text], index) =>
    csv(`${name}.csv`, `timestamp,input_tokens,${name}`, `2026-11-02T09:30:15Z,${index},${text}`),
  );
  const found = await query(await readFiles(files), 'SELECT status FROM requests ORDER BY input_tokens');
  expect(found.map(({ status }, index) => [...(OUTCOMES[index]?.slice(0, 2) ?? []), status])).toEqual(OUTCOMES);
});
