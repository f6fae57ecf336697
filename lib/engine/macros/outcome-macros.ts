import { literal } from '../duckdb/sql-text';

/** How a call ended, in lower case. An answer that was cut at a limit is one; OpenAI calls it incomplete. */
const SUCCESSES = [
  ...[
    'success',
    'successful',
    'succeeded',
    'ok',
    'okay',
    'pass',
    'passed',
    'completed',
    'complete',
    'done',
    'finished',
    'true',
    'status_code_ok',
  ],
  ...[
    'stop',
    'incomplete',
    'length',
    'end_turn',
    'stop_sequence',
    'max_tokens',
    'max_output_tokens',
    'tool_calls',
    'tool_use',
    'function_call',
  ],
];
/** The words of gateways, of OpenTelemetry's span status, and gRPC's names of its codes (grpc.io/docs/guides/status-codes). */
const ERRORS = [
  ...[
    'failure',
    'failed',
    'fail',
    'error',
    'errored',
    'err',
    'exception',
    'cancelled',
    'canceled',
    'aborted',
    'timeout',
    'timed_out',
    'false',
    'expired',
  ],
  ...[
    'rejected',
    'denied',
    'rate_limited',
    'throttled',
    'status_code_error',
    'deadline_exceeded',
    'resource_exhausted',
    'invalid_argument',
    'not_found',
  ],
  ...[
    'permission_denied',
    'unauthenticated',
    'failed_precondition',
    'unimplemented',
    'internal',
    'unavailable',
    'out_of_range',
    'data_loss',
  ],
];

const list = (words: readonly string[]) => `[${words.map(literal).join(', ')}]`;

/** Statuses as 'success' or 'error'; null where a text doesn't say. A number below 100 is no status of HTTP. */
export const OUTCOME_MACROS: readonly string[] = [
  `http_outcome(code) AS CASE WHEN code >= 600 THEN NULL WHEN code >= 400 THEN 'error' WHEN code >= 100 THEN 'success' END`,
  `outcome(value) AS CASE WHEN value = 'success' OR value = '200' THEN 'success'
     WHEN try_cast(value AS DOUBLE) IS NOT NULL THEN http_outcome(try_cast(value AS DOUBLE))
     WHEN list_contains(${list(SUCCESSES)}, lower(value)) THEN 'success'
     WHEN list_contains(${list(ERRORS)}, lower(value)) THEN 'error'
     WHEN regexp_matches(value, '^(HTTP[/0-9.]* )?[1-5][0-9]{2}( [A-Za-z ''-]+)?$') THEN http_outcome(try_cast(regexp_extract(value, '[1-5][0-9]{2}') AS DOUBLE)) END`,
];
