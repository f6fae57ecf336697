import { plainName } from '../../workloads/key/plain-name';
import { READ_COLUMNS, type ReadColumn } from '../columns/canonical-columns';

/** Keys whose values people and models wrote. Everything inside them is their text too. */
const WRITTEN = new Set([
  ...['prompt', 'prompts', 'completion', 'completions', 'answer', 'answers', 'content', 'contents', 'text', 'texts'],
  ...['arguments', 'args', 'messages', 'choices', 'instructions', 'query', 'question', 'reply', 'transcript'],
  ...['input', 'inputs', 'output', 'outputs', 'preview', 'generation', 'tool_calls', 'function_call'],
]);
/** Keys of a request or an answer. Its model and counts are facts; its other names may be written by people. */
const SENT = new Set(['request', 'response', 'body', 'request_body', 'response_body']);

/**
 * Whether a nested column may be this canonical one without the user's confirmation. Names from a prompt or an answer
 * never may, because their JSON has keys such as "team" and "project" too. Counts, times and costs reveal no text.
 */
export function mayBeRead(column: string, canonical: ReadColumn): boolean {
  const kind = READ_COLUMNS[canonical];
  // A setting counts outside written text. Inside it, a temperature may be that of the weather.
  const isSetting = kind === 'tally' || kind === 'setting' || kind === 'choice' || kind === 'digest';
  if (isSetting) return !isAround(column, WRITTEN);
  if (READ_COLUMNS[canonical] !== 'label' || canonical === 'status' || canonical === 'service_tier') return true;
  if (isAround(column, WRITTEN)) return false;
  return canonical === 'model' || canonical === 'provider' || !isAround(column, SENT);
}

function isAround(column: string, objects: ReadonlySet<string>): boolean {
  return column
    .split(/[.[\]]+/)
    .filter((part) => part !== '')
    .slice(0, -1)
    .some((part) => objects.has(plainName(part)));
}
