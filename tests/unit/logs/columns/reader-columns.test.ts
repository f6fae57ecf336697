import { expect, it } from 'vitest';
import { cells } from '../../../../lib/logs/columns/column-source';
import { completeReaderColumns } from '../../../../lib/logs/columns/reader-columns';

const TOKENS = { started_at: cells('time'), input_tokens: cells('in') };

it('a row that has one id is named by that as a span', () => {
  const projection = { ...TOKENS, request_id: cells('id'), parent_span_id: cells('parent') };
  expect(completeReaderColumns(projection).span_id).toEqual(cells('id'));
  const both = { ...projection, span_id: cells('span') };
  expect(completeReaderColumns(both).span_id).toEqual(cells('span'));
});

it('what could tell nothing is not read', () => {
  const alone = {
    ...TOKENS,
    span_id: cells('span'),
    instrumentation: cells('scope'),
    total_tokens: cells('total'),
    cached_apart: cells('apart'),
    currency: cells('currency'),
  };
  expect(completeReaderColumns(alone)).toEqual(TOKENS);
  const useful = {
    ...alone,
    parent_span_id: cells('p'),
    trace_id: cells('t'),
    cache_read_tokens: cells('c'),
    billed_usd: cells('b'),
  };
  expect(completeReaderColumns(useful)).toEqual(useful);
});

it('where only the end is known, the start lies before it, and no duration is made of that', () => {
  const ended = { input_tokens: cells('in'), ended_at: cells('end') };
  expect(completeReaderColumns(ended)).toEqual({ input_tokens: cells('in'), started_at: cells('end') });
  const took = { ...ended, latency_ms: { ...cells('took'), unit: 's' as const } };
  expect(completeReaderColumns(took).started_at).toEqual(cells('end'));
});
