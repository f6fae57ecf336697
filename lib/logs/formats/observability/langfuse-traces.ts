import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';

const TAKE_OBSERVATIONS =
  'Download the table of observations instead (Tracing, Observations), or the blob storage export: it has a row for each call, with its model and tokens.';

/** The table of traces: a row sums up all calls of a trace, whatever their models were, and its latency is theirs together. */
export const langfuseTraces: LogFormat = {
  id: 'langfuse-traces',
  name: 'Langfuse traces',
  source: 'langfuse/langfuse worker/src/features/database-read-stream/trace-stream.ts at 0e72976',
  requires: ['id', 'timestamp', 'name', 'sessionId', 'bookmarked', 'public', 'tags'],
  projection: {
    trace_id: cells('id'),
    started_at: cells('timestamp'),
    latency_ms: { ...cells('latency'), unit: 's' },
    application: cells('name'),
    tags: cells('tags'),
    end_user: cells('userId'),
    session_id: cells('sessionId'),
    status: { ...cells('level'), rename: { error: 'error', '*': 'success' } },
  },
  instead: `This is Langfuse’s table of traces, which adds up the calls of each trace and names no model. ${TAKE_OBSERVATIONS}`,
  notes: ['Langfuse’s table of traces holds a row for each trace, and not for each call of a model.'],
};

/** The table of sessions, whose rows add up all traces of a session. */
export const langfuseSessions: LogFormat = {
  id: 'langfuse-sessions',
  name: 'Langfuse sessions',
  source:
    'langfuse/langfuse worker/src/features/database-read-stream/getDatabaseReadStream.ts at 00385c5, BatchExportSessionsRow',
  requires: ['id', 'createdAt', 'bookmarked', 'public', 'countTraces', 'sessionDuration'],
  projection: {
    session_id: cells('id'),
    started_at: cells('createdAt'),
    latency_ms: { ...cells('sessionDuration'), unit: 's' },
    tags: cells('traceTags'),
  },
  instead: `This is Langfuse’s table of sessions, which adds up the calls of each session and names no model. ${TAKE_OBSERVATIONS}`,
  notes: ['Langfuse’s table of sessions holds a row for each session, and not for each call of a model.'],
};
