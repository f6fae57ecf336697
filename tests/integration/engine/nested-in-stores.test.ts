import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { REPOSITORY } from '../run-whowaits';
import { type Input, jsonLines, query } from './import-files';
import { readFiles } from './read-files';

/** Platforms keep the spans around a call beside it, some with its tokens again: of all of them only the innermost model call counts. */

type Span = Record<string, unknown>;
/** How a platform writes a span: the fixture's spans, and one with another id and parent. */
type Store = {
  fixture: string;
  spans: (text: string) => Span[];
  file?: (spans: Span[]) => unknown;
  span: (span: Span, id: string, parent: string) => Span;
  idOf: (span: Span) => string;
};

const json = (text: string) => JSON.parse(text);
const lines = (text: string): Span[] => text.trim().split('\n').map(json);

const STORES: Record<string, Store> = {
  Datadog: {
    fixture: 'datadog-spans.json',
    spans: json,
    span: (span, id, parent) => ({ ...span, span_id: id, parent_id: parent }),
    idOf: ({ span_id }) => String(span_id),
  },
  MLflow: {
    fixture: 'mlflow-trace.json',
    spans: (text) => json(text).data.spans,
    file: (spans) => ({ info: {}, data: { spans } }),
    span: (span, id, parent) => ({ ...span, span_id: id, parent_span_id: parent }),
    idOf: ({ span_id }) => String(span_id),
  },
  Weave: {
    fixture: 'weave-calls.jsonl',
    spans: lines,
    span: (span, id, parent) => ({ ...span, id, parent_id: parent }),
    idOf: ({ id }) => String(id),
  },
  Braintrust: {
    fixture: 'braintrust-spans.jsonl',
    spans: lines,
    span: (span, id, parent) => ({ ...span, id: `row-${id}`, span_id: id, span_parents: [parent] }),
    idOf: ({ span_id }) => String(span_id),
  },
  Opik: {
    fixture: 'opik-spans.json',
    spans: (text) => json(text).content,
    file: (content) => ({ page: 1, size: content.length, total: content.length, content }),
    span: (span, id, parent) => ({ ...span, id, parent_span_id: parent }),
    idOf: ({ id }) => String(id),
  },
};

const SUMS = `SELECT count(*) AS rows, sum(input_tokens) AS input, sum(cache_read_tokens) AS cached, sum(output_tokens) AS output,
  sum(billed_usd) AS usd, count(*) FILTER (status = 'error') AS errors FROM requests`;
const sumsOf = async (input: Input) => (await query(await readFiles([input]), SUMS))[0];

it.each(Object.entries(STORES))('a call that two more spans tell of counts once: %s', async (_, store) => {
  const { fixture, spans, file, span, idOf } = store;
  const text = readFileSync(join(REPOSITORY, 'tests/fixtures/logs', fixture), 'utf8');
  // Each span inside two of the same time and tokens, as where a framework, a gateway's client and an SDK each write their own.
  const nested = spans(text).flatMap((one) => {
    const id = idOf(one);
    return [
      span(one, `${id}-outer`, String(one.parent_id ?? one.parent_span_id ?? '')),
      span(one, `${id}-middle`, `${id}-outer`),
      span(one, id, `${id}-middle`),
    ];
  });
  const input =
    file === undefined
      ? jsonLines('nested.jsonl', ...nested)
      : { name: 'nested.json', content: JSON.stringify(file(nested)) };
  const before = await sumsOf({ name: fixture, content: text });
  expect(Number(before?.rows)).toBeGreaterThan(1);
  expect(await sumsOf(input)).toEqual(before);
});
