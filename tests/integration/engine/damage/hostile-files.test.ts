import { readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { childProcesses } from '../child-processes';
import { csv, importInTurn, importRequest, jsonLines, query, rejectsOf } from '../import-files';
import { readFiles } from '../read-files';

const HEADER = 'timestamp,model,input_tokens,prompt';
const row = (minute: number, prompt = 'p') =>
  `2026-11-02T09:${String(minute).padStart(2, '0')}:00Z,gpt-4o,10,${prompt}`;

describe('a quote that is never closed', () => {
  it('costs its own lines only, wherever it stands', async () => {
    const imported = await readFiles([
      csv(
        'log.csv',
        HEADER,
        row(0, '"fine, ""quoted"""'),
        row(1, '"open'),
        row(2),
        row(3, '"two\nlines"'),
        row(4),
        row(5, '"open'),
      ),
    ]);
    expect(rejectsOf(imported)).toEqual({ 'unclosed-quote': { count: 2, lines: [3, 8] } });
    const minutes = await query(
      imported,
      'SELECT list(minute(started_at) ORDER BY started_at) AS minutes FROM requests',
    );
    expect(minutes).toEqual([{ minutes: ['0', '2', '3', '4'] }]);
  });

  it('may be one that text follows', async () => {
    const imported = await readFiles([csv('log.csv', HEADER, row(0, '"said "yes" twice"'), row(1), row(2, '"x" y'))]);
    expect(imported.accepted).toBe(1);
    expect(rejectsOf(imported)).toEqual({ 'unclosed-quote': { count: 2, lines: [2, 4] } });
  });

  it('does not move the lines of other bad rows', async () => {
    const imported = await readFiles([
      csv(
        'log.csv',
        HEADER,
        row(0, '"open'),
        'never,gpt-4o,1,p',
        row(1, '"a\nb\nc"'),
        row(2).replace(',10,', ',ten,'),
        'short,row',
      ),
    ]);
    expect(rejectsOf(imported)).toEqual({
      'unclosed-quote': { count: 1, lines: [2] },
      'unknown-time-format': { count: 1, lines: [3] },
      'not-a-number': { count: 1, lines: [7] },
      'too-few-columns': { count: 1, lines: [8] },
    });
  });
});

it.each(['\r\n', '\r', 'mixed'])('line ends of %j are read, with their lines', async (end) => {
  const lines = [HEADER, row(0), row(1).replace(',10,', ',-1,'), row(2)];
  const content =
    end === 'mixed' ? `${lines.slice(0, 2).join('\r\n')}\r\n${lines.slice(2).join('\n')}\n` : lines.join(end);
  const imported = await readFiles([{ name: 'log.csv', content }]);
  expect(imported.accepted).toBe(2);
  expect(rejectsOf(imported)).toEqual({ 'negative-number': { count: 1, lines: [3] } });
});

it.each([
  ['CSV', `timestamp,input_tokens,a\0b\n2026-11-02,1,x\n${'2026-11-02,1,x\n'.repeat(9)}`],
  ['JSON', '{"timestamp":"2026-11-02","input_tokens":1,"a\\u0000b":1}\n'.repeat(10)],
])('a zero byte in a name of %s does no harm', async (_what, content) => {
  const imported = await readFiles([{ name: 'log', content }]);
  expect(imported).toMatchObject({ accepted: 10, rejects: [] });
});

it.each(['sep=;\n', 'sep=;\r\n', '\uFEFFsep=;\n', '\n\nsep=;\n'])(
  'the line %j, which tells Excel the separator, is no header, and lines keep their numbers',
  async (above) => {
    const end = above.includes('\r') ? '\r\n' : '\n';
    const rows = [HEADER, row(0), row(1).replace(',10,', ',-1,'), row(2)].map((line) => line.replaceAll(',', ';'));
    const imported = await readFiles([{ name: 'log.csv', content: above + rows.join(end) }]);
    expect(imported.accepted).toBe(2);
    const line = above.split('\n').length + 2;
    expect(rejectsOf(imported)).toEqual({ 'negative-number': { count: 1, lines: [line] } });
  },
);

it('gzip data that ends too early gives its whole lines and says where it stops', async () => {
  const whole = gzipSync(
    [HEADER, ...Array.from({ length: 5000 }, (_, index) => row(index % 60, `prompt ${index ** 3}`))].join('\n'),
  );
  const imported = await readFiles([{ name: 'log.csv.gz', content: whole.subarray(0, whole.length / 2) }]);
  expect(imported.accepted).toBeGreaterThan(1000);
  expect(imported.accepted).toBeLessThan(4500);
  const [note] = imported.files[0]?.notes.filter(({ code }) => code === 'truncated-file') ?? [];
  expect(note?.says).toContain(`after line ${(imported.accepted + 1).toLocaleString('en-US')}.`);
});

describe('in the reading process', () => {
  const good = () => jsonLines('log.jsonl', { timestamp: '2026-11-02T09:00:00Z', input_tokens: 1 });

  it('a file is read as it is in this one, with progress', async () => {
    const rowsAt = new Map<string, number>();
    const file = csv('log.csv', HEADER, row(0), row(1, '"two\nlines"'));
    const result = await importInTurn(importRequest([file]), ({ stage, rows }) => rowsAt.set(stage, rows));
    expect(result).toMatchObject({ accepted: 2, duplicates: 0, rejects: [] });
    expect([...rowsAt.keys()]).toEqual(['unpacking', 'reading', 'profiling']);
    // Neither the names of the columns nor the second line of a row is one.
    expect(rowsAt.get('profiling')).toBe(2);
  });

  it('a line of JSON 100,000 levels deep is rejected with its line', async () => {
    const deep = `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    const request = importRequest([{ name: 'deep.jsonl', content: `{"input_tokens": 1}\n${deep}\n` }]);
    const result = await importInTurn(request);
    expect(result.accepted).toBe(1);
    expect(rejectsOf(result)).toEqual({ 'too-deep': { count: 1, lines: [2] } });
  });

  it('an abort ends the work with the reason given', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => row(index % 60));
    const request = importRequest([csv('log.csv', HEADER, ...rows)]);
    const controller = new AbortController();
    const reason = new Error('given up');
    await expect(importInTurn(request, () => controller.abort(reason), controller.signal)).rejects.toBe(reason);
    expect(readdirSync(request.directory)).not.toContain('requests.parquet');
  });

  it('a death is an error here, nothing is written, and the next import runs', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => row(index % 60));
    const request = importRequest([csv('log.csv', HEADER, ...rows)]);
    const killed = importInTurn(request, () => {
      for (const pid of childProcesses()) process.kill(pid, 'SIGKILL');
    });
    await expect(killed).rejects.toThrow(/^The system ended the reader \(SIGKILL\), .*Nothing was stored\./);
    expect(readdirSync(request.directory)).not.toContain('requests.parquet');
    await expect(importInTurn(importRequest([good()]), () => {})).resolves.toMatchObject({ accepted: 1 });
  });

  it('a fault is an error here that quotes nothing', async () => {
    const request = { ...importRequest([good()]), requests: '/nonexistent/secret/requests.parquet' };
    await expect(importInTurn(request)).rejects.toThrow(/^The reader stopped on an unexpected problem\. [^/]*$/);
  });
});
