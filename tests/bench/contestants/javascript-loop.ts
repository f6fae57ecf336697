/** The same figures counted in a loop: rows from Papa Parse, or for JSON lines from JSON.parse. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import Papa from 'papaparse';
import { contest } from './contest';

type LogRow = Readonly<Record<string, unknown>>;

class Workload {
  requests = 0;
  errors = 0;
  streamed = 0;
  usd = 0;
  readonly tokens = { input: 0, cached: 0, output: 0, inputSquared: 0, outputSquared: 0 };
  readonly latencies: number[] = [];
  readonly firstTokens: number[] = [];
  readonly users = new Set<unknown>();
  readonly sessions = new Set<unknown>();
  readonly days = new Set<number>();
  readonly byHour = new Array<number>(24).fill(0);

  add(row: LogRow): void {
    const input = Number(row.prompt_tokens);
    const output = Number(row.completion_tokens);
    const at = Date.parse(`${String(row.timestamp).replace(' ', 'T')}Z`);
    this.requests += 1;
    if (Number(row.status) >= 400) this.errors += 1;
    if (row.stream === 'true' || row.stream === true) this.streamed += 1;
    this.usd += Number(row.cost_usd);
    this.tokens.input += input;
    this.tokens.cached += Number(row.cached_tokens);
    this.tokens.output += output;
    this.tokens.inputSquared += input * input;
    this.tokens.outputSquared += output * output;
    this.latencies.push(Number(row.latency_ms));
    if (row.ttft_ms) this.firstTokens.push(Number(row.ttft_ms));
    if (row.user_id) this.users.add(row.user_id);
    if (row.session_id) this.sessions.add(row.session_id);
    const hour = Math.floor(at / 3_600_000);
    this.days.add(Math.floor(hour / 24));
    this.byHour[hour % 24] = (this.byHour[hour % 24] ?? 0) + 1;
  }

  medians(): number[] {
    return [this.latencies, this.firstTokens].map((values) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0);
  }
}

const KEY = ['application', 'route', 'api_key_name', 'tags', 'operation', 'provider', 'model'];

await contest(async (path) => {
  const workloads = new Map<string, Workload>();
  const add = (row: LogRow) => {
    const key = KEY.map((column) => row[column]).join('\u001f');
    const workload = workloads.get(key) ?? new Workload();
    workloads.set(key, workload);
    workload.add(row);
  };
  await (path.endsWith('.csv') ? readCsv(path, add) : readJsonLines(path, add));
  for (const workload of workloads.values()) workload.medians();
  return workloads.size;
});

function readCsv(path: string, add: (row: LogRow) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    Papa.parse<LogRow>(createReadStream(path), {
      header: true,
      chunk: ({ data }) => {
        for (const row of data) if (row.timestamp) add(row);
      },
      complete: () => resolve(),
      error: reject,
    });
  });
}

async function readJsonLines(path: string, add: (row: LogRow) => void): Promise<void> {
  for await (const line of createInterface({
    input: createReadStream(path).pipe(createGunzip({ chunkSize: 1 << 18 })),
  }))
    add(JSON.parse(line));
}
