import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { UnreadableFile } from '../../../../lib/logs/files/unreadable-file';
import { csv, type Input, importInTurn, importRequest, jsonLines } from '../import-files';

const good = () => csv('log.csv', 'timestamp,input_tokens', '2026-11-02T09:00:00Z,1', '2026-11-02T09:00:01Z,2');
const runOn = (input: Input) => importInTurn(importRequest([input]));

/** What reading a file in the process of its own comes to, while another import runs beside it and this process ticks on. */
async function refusal(input: Input): Promise<unknown> {
  let ticks = 0;
  const clock = setInterval(() => {
    ticks += 1;
  }, 10);
  const [hostile, other] = await Promise.allSettled([runOn(input), runOn(good())]);
  clearInterval(clock);
  expect(other).toMatchObject({ status: 'fulfilled', value: { accepted: 2 } });
  expect(ticks).toBeGreaterThan(10);
  return hostile.status === 'rejected' ? hostile.reason : hostile.value;
}

const falseFooter = () => {
  const footer = Buffer.alloc(8);
  footer.writeUInt32LE(0x7fffffff, 0);
  footer.write('PAR1', 4);
  return Buffer.concat([Buffer.from('PAR1'), Buffer.alloc(1000, 0x15), footer]);
};

describe('a file made to harm is refused, and everything else goes on', () => {
  const cases: [name: string, content: () => string | Uint8Array, says: RegExp][] = [
    [
      'bomb.csv.gz',
      () => gzipSync(`timestamp,input_tokens\n${'\n'.repeat(80 * 2 ** 20)}`),
      /^bomb\.csv\.gz unpacks to more than 500 times its size.*WHOWAITS_LIMIT_UNPACK_RATIO/,
    ],
    [
      'line.csv',
      () => `timestamp,input_tokens\n2026-11-02,${'1'.repeat(60 * 2 ** 20)}\n`,
      /^No row could be read\. line\.csv, line 2: The record is longer than the limit, 16 MiB by default/,
    ],
    [
      'line.jsonl',
      () => `{"prompt": "${'x'.repeat(60 * 2 ** 20)}"}\n`,
      /^No row could be read\. line\.jsonl, line 1: The record is longer than the limit/,
    ],
    [
      'deep.jsonl',
      () => `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}\n`,
      /^No row could be read\. deep\.jsonl, line 1: The JSON is nested deeper than the limit, 200 levels by default/,
    ],
    [
      'header.csv',
      () => `\ntimestamp,input_tokens,${'x'.repeat(17 * 2 ** 20)}\n2026-11-02,1,x\n`,
      /^header\.csv, line 2: the header line is longer than 16 MiB\. Export fewer columns\.$/,
    ],
    [
      'wide.csv',
      () => `timestamp,input_tokens,${Array.from({ length: 600 }, (_, index) => `c${index}`).join(',')}\n1,2\n`,
      /^wide\.csv, line 1: it has 602 columns, and at most 500 can be read/,
    ],
    ['false.parquet', falseFooter, /^false\.parquet: the Parquet file is damaged/],
  ];

  it.each(cases)('%s', async (name, content, says) => {
    const failure = await refusal({ name, content: content() });
    expect(failure).toBeInstanceOf(UnreadableFile);
    expect((failure as Error).message).toMatch(says);
  });
});

type Row = Record<string, string | number>;

/** A log of Helicone whose bodies fill two megabytes in a block of rows. */
function withBodies(write: (rows: Row[]) => Input): Input {
  const rows = Array.from({ length: 2_000 }, (_, index) => {
    const minute = new Date(Date.UTC(2026, 10, 2, 9, index)).toISOString();
    const messages = [
      { role: 'system', content: `You sort mail. ${'A rule. '.repeat(60)}` },
      { role: 'user', content: `Mail ${index}: ${'some words '.repeat(60)}` },
    ];
    return {
      response_id: `r-${index}`,
      request_created_at: minute,
      response_created_at: minute,
      request_body: JSON.stringify({ model: 'gpt-4o-mini', messages, max_tokens: 500 }),
      request_properties: JSON.stringify({ app: 'mail' }),
      model: 'gpt-4o-mini',
      prompt_tokens: 100,
      completion_tokens: 50,
    };
  });
  return write(rows);
}

function csvOfBodies(rows: Row[]): Input {
  const quoted = (cell: string | number) => `"${String(cell).replaceAll('"', '""')}"`;
  const header = Object.keys(rows[0] ?? {}).join(',');
  return csv('bodies.csv', header, ...rows.map((row) => Object.values(row).map(quoted).join(',')));
}

/** A log of so many workloads, with as many requests each, in hours of their own. A third of them have a long prompt. */
function ofWorkloads(workloads: number, each: number): Input {
  const rows = Array.from({ length: workloads * each }, (_, index) => {
    const [workload, hour] = [index % workloads, Math.floor(index / workloads)];
    const at = new Date(Date.UTC(2026, 10, 2, hour, 0, workload)).toISOString();
    return `${at},team-${workload % 50},/v1/${Math.floor(workload / 50)},gpt-4o,${hour % 3 === 0 ? 210_000 : 900},100,50`;
  });
  return csv('workloads.csv', 'timestamp,application,route,model,input_tokens,cached_tokens,output_tokens', ...rows);
}

describe('a setting', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('moves a limit of the reading process', async () => {
    vi.stubEnv('WHOWAITS_LIMIT_JSON_DEPTH', '10');
    vi.stubEnv('WHOWAITS_LIMIT_COLUMNS', '1');
    const deep = { input_tokens: 1, a: JSON.parse(`${'['.repeat(11)}${']'.repeat(11)}`) };
    await expect(runOn(jsonLines('deep.jsonl', deep))).rejects.toThrow('nested deeper than the limit');
    await expect(runOn(good())).rejects.toThrow('it has 2 columns, and at most 1 can be read');
  });

  it('that lets the reader take too much is answered with what to do', async () => {
    vi.stubEnv('WHOWAITS_LIMIT_LINE_BYTES', `${256 * 2 ** 20}`);
    vi.stubEnv('WHOWAITS_LIMIT_MEMORY_BYTES', '200000000');
    // The row with a line end inside a value may be as long as the limit.
    const failure = await runOn(csv('log.csv', 'timestamp,input_tokens,note', '2026-11-02T09:00:00Z,1,"a\nb"')).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(UnreadableFile);
    expect((failure as Error).message).toMatch(
      /needs more memory than the limit \(200 MB\).*WHOWAITS_LIMIT_MEMORY_BYTES/,
    );
  });

  it.each([
    ['CSV', withBodies(csvOfBodies)],
    ['JSON lines', withBodies((rows) => jsonLines('bodies.jsonl', ...rows))],
  ])(
    'for memory, a third of the usual, is enough for a log with the bodies of its requests: %s',
    async (_kind, log) => {
      vi.stubEnv('WHOWAITS_LIMIT_MEMORY_BYTES', '200000000');
      expect(await runOn(log)).toMatchObject({ accepted: 2_000, duplicates: 0, rejects: [] });
    },
  );

  it('for memory, a third of the usual, is enough for a log of a thousand workloads', async () => {
    vi.stubEnv('WHOWAITS_LIMIT_MEMORY_BYTES', '200000000');
    const { accepted, profiles } = await runOn(ofWorkloads(1_000, 40));
    expect(accepted).toBe(40_000);
    expect(profiles).toHaveLength(1_000);
  });

  it('that is none is refused before anything is read', async () => {
    vi.stubEnv('WHOWAITS_LIMIT_LAYERS', 'plenty');
    await expect(runOn(good())).rejects.toThrow('WHOWAITS_LIMIT_LAYERS must be a whole number from 1 to 16.');
  });
});
