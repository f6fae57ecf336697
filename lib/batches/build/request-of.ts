import type { RequestBody } from '../../plans/job-shape';
import { isWholeNumber, parseExactly, plainText } from '../exact-json';
import { hasHalfCharacter } from '../half-characters';
import type { Fault } from './input-record';
import { LOG_BODIES } from './log-bodies';
import { type Filled, fieldAt } from './template';

type Fields = Readonly<Record<string, unknown>>;

/** Where the body of a request comes from: a field, the line itself as a provider takes it, a template, or a log. */
export type BodySource =
  | { from: 'field'; field: string }
  | { from: 'line' }
  | { from: 'template'; fill: (fields: Fields) => Filled }
  | { from: 'log' };

/** `text` is the body as JSON in one line, as the user wrote it, where that is known. */
export type RecordRequest = { recordId: string; body: RequestBody; text?: string };
type Read = RecordRequest | { recordId: string | null; fault: Fault };

/** Lines that are requests already: where their id and their body stand (see lib/plans/job-shapes.ts). */
const LINE_FORMS = [
  { id: 'custom_id', body: 'body' },
  { id: 'custom_id', body: 'params' },
  { id: 'key', body: 'request' },
  { id: 'recordId', body: 'modelInput' },
] as const;

/**
 * The id and the request of a record, or why it has none. `idField` null takes the id of the line's own form. `bodyText` is the body as its file
 * has it, where that is known.
 */
export function requestOf(fields: Fields, source: BodySource, idField: string | null, bodyText?: string): Read {
  const form = source.from === 'line' ? LINE_FORMS.find(({ body }) => isObject(fields[body])) : undefined;
  const log = source.from === 'log' ? LOG_BODIES.find(({ body }) => body(fields) !== undefined) : undefined;
  // Where the id stands is known from where the body does, so that what is missing first is the body.
  if (idField === null && ((source.from === 'line' && !form) || (source.from === 'log' && !log)))
    return { recordId: null, fault: missing(source) };
  const recordId = idOf(fieldAt(fields, idField ?? form?.id ?? log?.id ?? 'id'));
  if (typeof recordId !== 'string') return { recordId: null, fault: recordId };
  if (source.from === 'template') {
    const filled = source.fill(fields);
    return 'fault' in filled ? { recordId, fault: filled.fault } : { recordId, body: filled.body };
  }
  const raw =
    source.from === 'field'
      ? fieldAt(fields, source.field)
      : source.from === 'line'
        ? form && fields[form.body]
        : log?.body(fields);
  if (raw === undefined || raw === null || raw === '') return { recordId, fault: missing(source) };
  const body = typeof raw === 'string' ? parsed(raw) : raw;
  if (!isObject(body)) return { recordId, fault: NO_BODY };
  const text = typeof raw === 'string' ? raw.trim() : bodyText;
  const isOneLine = text !== undefined && (text === bodyText || !LINE_END.test(text));
  return isOneLine ? { recordId, body, text } : { recordId, body };
}

const LINE_END = /[\r\n]/;

const NO_BODY: Fault = {
  reason: 'malformed-body',
  says: 'Its body is no JSON object.',
  remedy: 'Write the body as a JSON object.',
};

function missing(source: BodySource): Fault {
  const where =
    source.from === 'field'
      ? `in the field "${source.field}"`
      : source.from === 'log'
        ? `in a place of ${LOG_BODIES.map(({ log }) => log).join(', ')}`
        : 'in body, params, request or modelInput';
  const remedy = 'Add it, or say where it is with --body or --template.';
  return { reason: 'body-missing', says: `It has no request body ${where}.`, remedy };
}

function idOf(value: unknown): string | Fault {
  if (value === undefined || value === null) return NO_ID;
  if (isWholeNumber(value)) return plainText(String(value));
  if (typeof value !== 'string') return ODD_ID;
  if (value.trim() === '') return EMPTY_ID;
  return hasHalfCharacter(value) ? HALF_ID : value;
}

const NO_ID: Fault = {
  reason: 'id-missing',
  says: 'It has no record id.',
  remedy: 'Add it, or name its field with --id.',
};
const ODD_ID: Fault = {
  reason: 'id-malformed',
  says: 'Its record id is neither text nor a whole number.',
  remedy: 'Write it as text or a whole number.',
};
const EMPTY_ID: Fault = { reason: 'id-empty', says: 'Its record id is empty.', remedy: 'Give it an id.' };
const HALF_ID: Fault = {
  reason: 'id-malformed',
  says: 'Its record id has half of a character.',
  remedy: 'Write it in whole characters.',
};

function parsed(text: string): unknown {
  try {
    return parseExactly(text);
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
