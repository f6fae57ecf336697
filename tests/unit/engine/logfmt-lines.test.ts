import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { LIMITS } from '../../../lib/engine/limits/limits';
import { jsonOfLogfmt } from '../../../lib/engine/unpack/logfmt-lines';
import { isLogfmt, logfmtAsJson } from '../../../lib/logs/files/logfmt-lines';

// Of agentgateway's documentation (agentgateway/website, llm/observability), shortened.
const CALL =
  '2025-12-12T21:56:02.809082Z\tinfo\trequest gateway=agentgateway-system/agentgateway-proxy src.addr=127.0.0.1:60862 ' +
  'http.status=200 gen_ai.usage.input_tokens=68 duration=2488ms';

async function converted(text: string, size: number): Promise<string> {
  const bytes = Buffer.from(text);
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  );
  const parts: Buffer[] = [];
  for await (const part of jsonOfLogfmt(Readable.from(chunks))) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

it('a line of key=value is an object of texts, with its time and durations in milliseconds', () => {
  expect(JSON.parse(logfmtAsJson(CALL))).toEqual({
    logged_at: '2025-12-12T21:56:02.809082Z',
    gateway: 'agentgateway-system/agentgateway-proxy',
    'src.addr': '127.0.0.1:60862',
    'http.status': '200',
    'gen_ai.usage.input_tokens': '68',
    duration_ms: 2488,
  });
  expect(JSON.parse(logfmtAsJson('level=info msg="a \\"b\\" c=d" took=1m2.5s wait_ms=3ms model= model=x'))).toEqual({
    level: 'info',
    msg: 'a "b" c=d',
    took_ms: 62_500,
    wait_ms: 3,
    model: '',
  });
  expect(logfmtAsJson('panic: out of memory')).toBe('panic: out of memory');
});

it.each(['', '2026-10-01T10:00:00Z ', 'level=info ', '[2026-10-01 10:00:00] INFO usage: '])(
  'three pairs tell such a file: behind "%s"',
  (start) => {
    expect(isLogfmt(`\uFEFF\n${start}msg="llm call" model=gpt-4o prompt_tokens=100\n`)).toBe(true);
  },
);

it.each([
  'timestamp,model,tokens\n2026-10-01,a=1 b=2 c=3,5',
  '{"prompt": "x a=1 b=2 c=3"}',
  'a=1, b=2, c=3',
  'one,a=1 b=2 c=3',
  'model=gpt-4o prompt_tokens=100',
  '',
])('other files are none: %s', (text) => expect(isLogfmt(text)).toBe(false));

it.each([1, 7, 1 << 20])('a file has the same lines, however it is cut: %i bytes at a time', async (size) => {
  for (const end of ['', '\n', '\r\n']) {
    const lines = [CALL, '', 'Händler=1 b="€" c=2', 'no pairs'];
    const expected = lines.map(logfmtAsJson).join('\n') + end.replace('\r', '');
    expect(await converted(lines.join('\n') + end, size)).toBe(expected);
  }
});

it('a line that is too long passes as it is', async () => {
  const long = `a=1 b=2 c=${'x'.repeat(LIMITS.lineBytes)}`;
  expect(await converted(`${long}\na=1 b=2 c=3\n`, 1 << 20)).toBe(`${long}\n{"a":"1","b":"2","c":"3"}\n`);
});
