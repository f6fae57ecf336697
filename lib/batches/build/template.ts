import { BatchProblem } from '../batch-problem';
import { parseExactly, plainText, toJson } from '../exact-json';
import type { Fault } from './input-record';

type Fields = Readonly<Record<string, unknown>>;
type Part = string | { field: string };
/** A filled template, or why a record does not fill it. */
export type Filled = { body: Record<string, unknown> } | { fault: Fault };

const FIELD = /\{\{\s*([^{}]+?)\s*\}\}/g;

/**
 * A request body with places for fields: JSON in whose strings `{{field}}` stands, `{{a.b}}` for a field in an object. What is put in is text
 * of that string and nothing else, whatever quotes it has. A string that is one place alone becomes the value itself where that
 * is no text. Throws BatchProblem for what is no JSON object.
 */
export function readTemplate(text: string, name: string): (fields: Fields) => Filled {
  let template: unknown;
  try {
    template = parseExactly(text);
  } catch {
    throw new BatchProblem(
      'wrong-request',
      `${name} is not JSON.`,
      'A template is the JSON body of a request, with {{field}} inside its strings.',
    );
  }
  if (typeof template !== 'object' || template === null || Array.isArray(template)) {
    throw new BatchProblem('wrong-request', `${name} is no JSON object.`, 'A template is the JSON body of a request.');
  }
  const fill = filler(template);
  return (fields) => {
    const missing: string[] = [];
    const body = fill(fields, missing) as Record<string, unknown>;
    const [first] = missing;
    if (first === undefined) return { body };
    const says = `It has no field "${first}", which the template names.`;
    return { fault: { reason: 'field-missing', says, remedy: 'Add the field, or correct the template.' } };
  };
}

type Fill = (fields: Fields, missing: string[]) => unknown;

function filler(value: unknown): Fill {
  if (typeof value === 'string') return textFiller(value);
  if (Array.isArray(value)) {
    const fills = value.map(filler);
    return (fields, missing) => fills.map((fill) => fill(fields, missing));
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, inner]) => [key, filler(inner)] as const);
    return (fields, missing) => Object.fromEntries(entries.map(([key, fill]) => [key, fill(fields, missing)]));
  }
  return () => value;
}

function textFiller(text: string): Fill {
  const parts: Part[] = text.split(FIELD).map((part, index) => (index % 2 === 0 ? part : { field: part }));
  const [only] = parts.filter((part) => part !== '');
  if (parts.length === 1) return () => text;
  if (typeof only === 'object' && parts.filter((part) => part !== '').length === 1) {
    return (fields, missing) => known(only.field, fields, missing);
  }
  return (fields, missing) =>
    parts
      .map((part) => {
        const value = typeof part === 'string' ? part : known(part.field, fields, missing);
        return typeof value === 'string' ? plainText(value) : toJson(value);
      })
      .join('');
}

function known(field: string, fields: Fields, missing: string[]): unknown {
  const value = fieldAt(fields, field);
  if (value === undefined || value === null) missing.push(field);
  return value ?? '';
}

/** The value of a field by its own name, else by its path in objects (`a.b`); undefined where there is none. */
export function fieldAt(fields: Fields, name: string): unknown {
  if (Object.hasOwn(fields, name)) return fields[name];
  let value: unknown = fields;
  for (const key of name.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}
