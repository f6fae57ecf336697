import { HOUR_MS, localMs } from './calendar';
import type { GeneratedLog, LabelledWorkload } from './generate-logs';
import type { Call } from './simulate';

/** The log as CSV with canonical column names, rows in order of time; a column that its gateway does not write is not there. */
export function logCsv(log: GeneratedLog): string {
  const columns = columnsOf(log);
  const rows = log.workloads
    .flatMap((workload) => workload.calls.map((call) => ({ workload, call })))
    .sort((a, b) => a.call.startMs - b.call.startMs);
  const lines = rows.map(({ workload, call }, index) =>
    columns.map(([, cell]) => quoted(String(cell(workload, call, index) ?? ''))).join(','),
  );
  return `${[columns.map(([name]) => name).join(','), ...lines].join('\n')}\n`;
}

type Cell = (workload: LabelledWorkload, call: Call, index: number) => string | number | boolean | null;

function columnsOf({ seed, style, calendar }: GeneratedLog): [string, Cell][] {
  const when = (present: boolean, name: string, cell: Cell): [string, Cell][] => (present ? [[name, cell]] : []);
  const { stampMs } = style;
  const stamp: Cell = (_, { startMs }) => {
    const ms = Math.floor(startMs / (stampMs ?? 1)) * (stampMs ?? 1);
    if (style.stamps === 'epoch ms') return ms;
    if (style.stamps === 'utc') return new Date(ms).toISOString();
    const local = localMs(calendar, ms);
    return new Date(local).toISOString().replace('Z', offset((local - ms) / HOUR_MS));
  };
  const session: Cell = ({ model, sessionsNamed }, call) =>
    call.session === null || !sessionsNamed ? null : `${model}-${call.session}`;
  return [
    ['request_id', (_workload, _call, index) => `${seed}-${index}`],
    ...when(stampMs !== null, 'started_at', stamp),
    ['provider', ({ provider }) => provider],
    ['model', ({ model }) => model],
    ...style.nameColumns.map((column): [string, Cell] => [column, ({ name }) => name[column]]),
    ...when(style.operation, 'operation', ({ behaviour }) => behaviour.operation ?? 'chat'),
    ['service_tier', ({ behaviour }) => behaviour.tier ?? 'standard'],
    ...when(style.streamed, 'streamed', (_, call) => call.streamed),
    ...when(style.latency, 'latency_ms', (_, call) => call.latencyMs),
    ...when(style.firstToken, 'first_token_ms', (_, call) => call.firstTokenMs),
    ...when(style.users, 'end_user', (_, call) => (call.user === null ? null : `user-${call.user}`)),
    ...when(style.sessions !== null, style.sessions ?? '', session),
    ...when(style.status, 'status', (_, call) => (call.failed ? 503 : 200)),
    ['input_tokens', (_, call) => call.input],
    ['output_tokens', (_, call) => call.output],
    ...when(style.promptHash, 'prompt_hash', ({ model }, call) => `${model}-${call.prompt}`),
  ];
}

function offset(hours: number): string {
  const minutes = Math.abs(Math.round(hours * 60));
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${hours < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
