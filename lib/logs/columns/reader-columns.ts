import { READER_COLUMN_NAMES, type ReadColumn, type ReaderColumn } from './canonical-columns';
import type { Projection } from './column-source';

/**
 * Adds the reader columns that a projection lacks, without those that can't be of use: each costs a pass over the rows.
 */
export function completeReaderColumns(projection: Projection): Projection {
  const complete: Projection = { ...projection };
  // If a row has one id, its children refer to it by that.
  if (!complete.model && complete.requested_model) complete.model = complete.requested_model;
  if (complete.parent_span_id && !complete.span_id && complete.request_id) complete.span_id = complete.request_id;
  // Writes that stay for an hour are writes, where a log counts no others.
  if (!complete.cache_write_tokens && complete.cache_write_1h_tokens)
    complete.cache_write_tokens = complete.cache_write_1h_tokens;
  if (!complete.started_at && complete.ended_at) {
    complete.started_at = startFromEnd(complete);
    delete complete.ended_at;
  }
  for (const column of READER_COLUMN_NAMES) {
    if (!NEEDS[column].every((alternatives) => alternatives.some((needed) => complete[needed] !== undefined))) {
      delete complete[column];
    }
  }
  return complete;
}

/** The columns that make a reader column useful: one of each list. */
const NEEDS: Readonly<Record<ReaderColumn, readonly (readonly ReadColumn[])[]>> = {
  span_id: [['parent_span_id']],
  parent_span_id: [['span_id']],
  instrumentation: [['trace_id'], ['started_at']],
  requested_model: [['model']],
  span_name: [['trace_id'], ['parent_span_id']],
  span_kind: [['span_name'], ['trace_id'], ['parent_span_id']],
  total_tokens: [['input_tokens'], ['output_tokens', 'cache_read_tokens', 'cache_write_tokens']],
  cached_apart: [['cache_read_tokens', 'cache_write_tokens']],
  ended_at: [['started_at']],
  first_token_at: [['started_at']],
  currency: [['billed_usd']],
  id_of_poll: [['request_id'], ['covers_until']],
};

/** The start is the end minus the latency, or the end itself if there is no latency. */
function startFromEnd({ ended_at: ended, latency_ms: latency }: Projection): NonNullable<Projection['started_at']> {
  const [end] = ended?.from === 'cells' ? ended.cells : [];
  const [duration] = latency?.from === 'cells' && (latency.unit ?? 'ms') === 'ms' ? latency.cells : [];
  if (end === undefined || duration === undefined) return ended ?? { from: 'cells', cells: [] };
  return {
    from: 'first',
    of: [
      { from: 'before', end, duration },
      { from: 'cells', cells: [end] },
    ],
  };
}
