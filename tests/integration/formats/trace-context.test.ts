import { describe, expect, it } from 'vitest';
import { csv, importFiles, jsonLines, query } from '../engine/import-files';
import { readFiles } from '../engine/read-files';

const CANARY = 'canary-7f3a9c';
const START = 1_762_160_400_000;

type Span = {
  id: string;
  parent?: string;
  trace?: string;
  kind?: 'internal' | 'server' | 'client' | 'producer' | 'consumer';
  from?: number;
  to?: number;
  attributes?: Readonly<Record<string, string>>;
};
type Service = { name: string; scope?: string; resource?: Readonly<Record<string, string>>; spans: readonly Span[] };

const KINDS = ['internal', 'server', 'client', 'producer', 'consumer'] as const;
const listed = (attributes: Readonly<Record<string, string>>) =>
  Object.entries(attributes).map(([key, stringValue]) => ({ key, value: { stringValue } }));
const nanos = (ms: number) => `${START + ms}000000`;

/** A call of a model from the second second to the third. */
const call = (id: string, parent: string, more: Partial<Span> = {}): Span => ({
  id,
  parent,
  kind: 'client',
  from: 1_000,
  to: 3_000,
  ...more,
  attributes: {
    'gen_ai.request.model': 'gpt-4o',
    'gen_ai.usage.input_tokens': '10',
    'gen_ai.usage.output_tokens': '3',
    ...more.attributes,
  },
});

/** OTLP JSON of services, a line each. */
const otlp = (...services: readonly Service[]) =>
  jsonLines(
    'spans.jsonl',
    ...services.map(({ name, scope = '', resource = {}, spans }) => ({
      resourceSpans: [
        {
          resource: { attributes: listed({ 'service.name': name, ...resource }) },
          scopeSpans: [
            {
              scope: { name: scope },
              spans: spans.map(
                ({ id, parent = '', trace = 't1', kind = 'internal', from = 0, to = 4_000, attributes = {} }) => ({
                  traceId: trace,
                  spanId: `${trace}-${id}`,
                  parentSpanId: parent === '' ? '' : `${trace}-${parent}`,
                  name: `span ${id}`,
                  kind: KINDS.indexOf(kind) + 1,
                  startTimeUnixNano: nanos(from),
                  endTimeUnixNano: nanos(to),
                  attributes: listed(attributes),
                }),
              ),
            },
          ],
        },
      ],
    })),
  );

const shop = (...spans: Span[]): Service => ({ name: 'shop', spans });
const worker = (to: number): Service[] => [
  shop({ id: 'a', kind: 'server', to }, { id: 'b', parent: 'a', kind: 'producer', to: 500 }),
  { name: 'worker', spans: [{ id: 'c', parent: 'b', kind: 'consumer' }, call('d', 'c')] },
];
const madeBy = (resource: Readonly<Record<string, string>>): Service => ({
  ...shop({ id: 'a' }, call('b', 'a')),
  resource,
});
const below = (attributes: Readonly<Record<string, string>>): Service => shop({ id: 'a', attributes }, call('b', 'a'));
const behindServer: Span[] = [{ id: 'a', kind: 'server' }, call('b', 'a')];

/** The services of a trace, and what its calls are part of in the order of their start. */
const TRACES: Readonly<Record<string, [services: Service[], origins: (string | null)[]]>> = {
  'a server span ends after the call': [
    [shop({ id: 'a', kind: 'server' }, { id: 'b', parent: 'a' }, call('c', 'b'))],
    ['waiting'],
  ],
  'a server span ends before the call': [[shop({ id: 'a', kind: 'server', to: 1_500 }, call('c', 'a'))], ['answered']],
  'a consumer, below a request that was answered': [worker(600), ['queue']],
  'a consumer, below a request that is still open': [worker(5_000), ['waiting']],
  'two branches, of which one is queued': [
    [
      shop(
        { id: 'a', kind: 'server' },
        call('b', 'a'),
        { id: 'c', parent: 'a', kind: 'consumer', to: 9_000 },
        call('d', 'c', { from: 5_000, to: 7_000 }),
      ),
    ],
    ['waiting', 'queue'],
  ],
  'a cron job': [[madeBy({ 'k8s.cronjob.name': 'digest' })], ['schedule']],
  'a pod of a cron job': [[madeBy({ 'k8s.pod.name': 'digest-29381040-x7k2p' })], ['schedule']],
  'a pod with a date in its name': [[madeBy({ 'k8s.pod.name': 'digest-20251103-x7k2p' })], [null]],
  'a pipeline': [[madeBy({ 'cicd.pipeline.run.id': '120912' })], ['ci']],
  'a worker of Celery': [[madeBy({ 'process.command': '/usr/bin/celery' })], ['queue']],
  'a web server': [[madeBy({ 'process.command': '/usr/bin/gunicorn' })], [null]],
  'a timer': [[below({ 'faas.trigger': 'timer' })], ['schedule']],
  'a schedule of a function': [[below({ 'faas.cron': '0/5 * * * ? *' })], ['schedule']],
  'a function behind HTTP': [[below({ 'faas.trigger': 'http' })], [null]],
  'a message that is processed': [[below({ 'messaging.operation.type': 'process' })], ['queue']],
  'a message that is sent': [[below({ 'messaging.operation.type': 'send' })], [null]],
  'a task of Celery': [[below({ 'celery.action': 'run' })], ['queue']],
  'a cron job that calls a server': [
    [
      { name: 'job', resource: { 'k8s.cronjob.name': 'digest' }, spans: [{ id: 'a' }] },
      shop({ id: 'b', parent: 'a', kind: 'server' }, call('c', 'b')),
    ],
    ['schedule'],
  ],
  'a gateway by its scope, which is that of the call': [[{ name: 'any', scope: 'one', spans: behindServer }], [null]],
  'a gateway by its name': [[{ name: 'litellm-proxy', spans: behindServer }], [null]],
  'an application by the same spans': [[{ name: 'shop', spans: behindServer }], ['waiting']],
  'a gateway below an application': [
    [
      shop({ id: 'z', kind: 'server', to: 1_500 }),
      { name: 'litellm', spans: [{ id: 'a', parent: 'z', kind: 'server' }, call('b', 'a')] },
    ],
    ['answered'],
  ],
  'a root, without the spans between': [[shop({ id: 'a', kind: 'server', to: 9_000 }, call('c', 'lost'))], ['waiting']],
  'a call alone': [[shop(call('c', 'lost'))], [null]],
  'spans that are linked in a circle': [
    [shop({ id: 'a', parent: 'b' }, { id: 'b', parent: 'a', kind: 'server' }, call('c', 'a'))],
    ['waiting'],
  ],
};
/** Between the traces, so that their calls are told apart by their start. */
const APART_MS = 60_000;

describe('what a call is part of', () => {
  it('is told by the spans around it', async () => {
    const services = Object.values(TRACES).flatMap(([ofTrace], index) =>
      ofTrace.map((service) => ({
        ...service,
        spans: service.spans.map(({ from = 0, to = 4_000, ...span }) => ({
          ...span,
          ...{ trace: `t${index}`, from: from + index * APART_MS, to: to + index * APART_MS },
        })),
      })),
    );
    const imported = await readFiles([otlp(...services)]);
    const rows = await query(imported, 'SELECT epoch_ms(started_at)::DOUBLE AS start, origin FROM requests ORDER BY 1');
    const found = Object.keys(TRACES).map((name, index) => [
      name,
      rows.filter(({ start }) => Math.floor((Number(start) - START) / APART_MS) === index).map(({ origin }) => origin),
    ]);
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(Object.entries(TRACES).map(([name, [, origins]]) => [name, origins])),
    );
  });

  it.each<[string, object]>([
    [
      'ClickHouse',
      {
        ...{
          Timestamp: '2026-11-02 09:00:01',
          TraceId: 't1',
          SpanId: 'a',
          ParentSpanId: '',
          SpanName: 'chat',
          SpanKind: 'Client',
        },
        ...{ ServiceName: 'shop', Duration: 2_000_000_000, StatusCode: 'Ok', ScopeName: 'x' },
        ResourceAttributes: { 'k8s.pod.name': 'digest-29381040-x7k2p' },
        SpanAttributes: {
          'gen_ai.request.model': 'gpt-4o',
          'gen_ai.usage.input_tokens': '5',
          'gen_ai.usage.output_tokens': '1',
        },
      },
    ],
    [
      'Jaeger’s storage',
      {
        ...{
          traceID: 't1',
          spanID: 'a',
          operationName: 'chat',
          startTime: START * 1_000,
          duration: 2_000_000,
          references: [],
        },
        process: { serviceName: 'shop', tags: [{ key: 'k8s.cronjob.name', type: 'string', value: 'digest' }] },
        tags: [
          { key: 'gen_ai.request.model', type: 'string', value: 'gpt-4o' },
          { key: 'gen_ai.usage.input_tokens', type: 'int64', value: 5 },
          { key: 'gen_ai.usage.output_tokens', type: 'int64', value: 1 },
        ],
      },
    ],
    [
      'Zipkin',
      {
        ...{ traceId: 't1', id: 'a', name: 'chat', kind: 'CLIENT', timestamp: START * 1_000, duration: 2_000_000 },
        localEndpoint: { serviceName: 'shop' },
        tags: { 'gen_ai.request.model': 'gpt-4o', 'gen_ai.usage.input_tokens': '5', 'faas.trigger': 'timer' },
      },
    ],
  ])('is read of the spans of %s', async (_, span) => {
    const imported = await readFiles([jsonLines('spans.jsonl', span)]);
    expect(await query(imported, 'SELECT application, origin FROM requests')).toEqual([
      { application: 'shop', origin: 'schedule' },
    ]);
  });

  it('has the client of the outermost request, and keeps nothing else of the spans around', async () => {
    const agent = (name: string) => ({ 'user_agent.original': name });
    const imported = await importFiles([
      otlp(
        shop(
          { id: 'a', kind: 'server', attributes: { ...agent('Mozilla/5.0 (X11)'), 'url.query': CANARY } },
          { id: 'b', parent: 'a', kind: 'client', attributes: agent('python-requests/2.31') },
        ),
        {
          name: 'answers',
          spans: [
            { id: 'c', parent: 'b', kind: 'server', attributes: agent('python-requests/2.31') },
            call('d', 'c', { attributes: agent('OpenAI/Python 1.30') }),
          ],
        },
      ),
    ]);
    const rows = await query(imported, 'SELECT * FROM requests');
    expect(rows).toMatchObject([{ client: 'Mozilla', origin: 'waiting', application: 'answers' }]);
    expect(JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? `${value}` : value))).not.toContain(CANARY);
    expect(imported.profiles[0]).toMatchObject({
      origins: { known: 1, waiting: 1, queue: 0 },
      clients: { known: 1, commonest: [{ name: 'Mozilla', requests: 1 }] },
    });
  });

  it('is an evaluation in the environments of Langfuse for them, and not in that of its agent', async () => {
    const row = (id: string, environment: string) => ({
      id,
      trace_id: `t-${id}`,
      type: 'GENERATION',
      environment,
      start_time: '2026-11-02 09:00:00.000',
      end_time: '2026-11-02 09:00:02.000',
      provided_model_name: 'gpt-4o',
      usage_details: { input: 10, output: 3, total: 13 },
    });
    const log = ['langfuse-llm-as-a-judge', 'production', 'langfuse-in-app-agent'].map((name, i) => row(`r${i}`, name));
    const imported = await readFiles([jsonLines('observations.jsonl', ...log)]);
    expect(
      (await query(imported, 'SELECT origin FROM requests ORDER BY request_id')).map(({ origin }) => origin).sort(),
    ).toEqual(['evaluation', null, null]);
  });

  it('is what a column of one’s own says, in our words', async () => {
    const imported = await readFiles([
      csv(
        'log.csv',
        'timestamp,model,input_tokens,origin',
        '2026-11-02,gpt-4o,5,Queue',
        '2026-11-02,gpt-4o,5,https://shop.example',
      ),
    ]);
    expect(await query(imported, 'SELECT origin FROM requests ORDER BY origin NULLS LAST')).toEqual([
      { origin: 'queue' },
      { origin: null },
    ]);
  });
});
