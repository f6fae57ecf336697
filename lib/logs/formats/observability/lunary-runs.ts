import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';

const tokens = (name: string) => cells(['tokens', name]);

/** Runs of Lunary: its export as CSV or JSON lines, and pages of its API. The name of a run of a model is the model. */
export const lunaryRuns: LogFormat = {
  id: 'lunary-runs',
  name: 'Lunary runs',
  source: 'lunary-ai/lunary packages/backend/src/api/v1/runs/export.ts, index.ts (formatRun) and utils.ts',
  requires: ['id', 'type', 'name', 'createdAt', 'endedAt', 'tokens', 'templateSlug'],
  costs: 'estimate',
  projection: {
    request_id: cells('id'),
    started_at: cells('createdAt'),
    latency_ms: { from: 'between', start: { column: 'createdAt' }, end: { column: 'endedAt' } },
    model: cells('name'),
    operation: { ...cells('type'), rename: { llm: 'chat', embed: 'embedding' } },
    route: cells('templateSlug'),
    tags: cells('tags'),
    end_user: cells(['user', 'externalId'], ['user', 'id']),
    session_id: cells('threadId', 'traceId'),
    span_id: cells('id'),
    parent_span_id: cells('parentRunId'),
    status: cells('status'),
    input_tokens: tokens('prompt'),
    cache_read_tokens: tokens('cachedPrompt'),
    output_tokens: tokens('completion'),
    billed_usd: cells('cost'),
    temperature: cells(['params', 'temperature']),
  },
  cached: 'inside',
  passOver: [{ cell: { column: 'type' }, isNot: ['llm', 'embed'], says: 'runs that are no model calls' }],
  notes: [],
};
