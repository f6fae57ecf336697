import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { BatchProblem } from '../batch-problem';
import { exactly, plainText } from '../exact-json';
import type { CheckSettings } from './check-settings';
import { runCheckCommand } from './run-check-command';

/**
 * The answer as it is kept, for `toJson` of `exact-json.ts`, and what is wrong with it: null if nothing is. `fault` names a rule, and never holds anything of the answer.
 */
export type Checked = { value: unknown; fault: string | null };

/** An answer of a vendor: its text, or its body where the model wrote none. */
export type Answer = { recordId: string; text: string | null; body: unknown };

/** Not a promise where no command is asked: a million answers are checked in a row. */
export type CheckAnswer = (answer: Answer) => Checked | Promise<Checked>;

const TAG = /<[a-z/!][^<>]*>/i;

/** The check that settings ask for. Throws a BatchProblem if the schema is none. */
export function checkOf(settings: CheckSettings): CheckAnswer {
  const { json, schema, maxLength, noHtml, idField, command } = settings;
  const fits = schema === null ? null : compiled(schema);
  const wantsJson = json || schema !== null || idField !== null;

  function check({ recordId, text, body }: Answer): Checked {
    if (text === null && wantsJson) return { value: body, fault: 'no-text' };
    if (text === '') return { value: text, fault: 'empty' };
    let value = text ?? body;
    // What is kept has all digits of its numbers, which no schema would take for numbers.
    let kept = value;
    if (text !== null && wantsJson) {
      try {
        value = JSON.parse(text);
        kept = exactly(text, value);
      } catch {
        return { value: text, fault: 'not-json' };
      }
    }
    const fault = () => {
      if (text !== null && maxLength !== null && text.length > maxLength) return 'too-long';
      if (text !== null && noHtml && TAG.test(text)) return 'html';
      if (idField !== null && fieldOf(kept, idField) !== recordId) return 'wrong-id';
      // The place in the schema: a place in the answer could hold words of it.
      if (fits !== null && !fits(value)) return `schema ${fits.errors?.[0]?.schemaPath ?? ''}`.trim();
      return null;
    };
    return { value: kept, fault: fault() };
  }
  if (command === null) return check;
  return async (answer) => {
    const checked = check(answer);
    if (checked.fault !== null) return checked;
    const passed = await runCheckCommand(command, answer.text ?? JSON.stringify(answer.body), answer.recordId);
    return passed ? checked : { ...checked, fault: 'check-command' };
  };
}

function fieldOf(value: unknown, field: string): string | null {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, field)) return null;
  return plainText(String((value as Record<string, unknown>)[field]));
}

/** Throws a BatchProblem if no answer can be held against a schema. */
export function expectSchema(schema: object): void {
  compiled(schema);
}

function compiled(schema: object) {
  try {
    if (Array.isArray(schema)) throw new Error('it is a list');
    const draft7 = '$schema' in schema && String(schema.$schema).includes('draft-07');
    // Keywords that a vendor adds to its schemas are no fault of them.
    const ajv = draft7 ? new Ajv({ strict: false }) : new Ajv2020({ strict: false });
    addFormats.default(ajv);
    return ajv.compile(schema);
  } catch (error) {
    throw new BatchProblem(
      'wrong-request',
      `The JSON Schema can’t be used: ${error instanceof Error ? error.message : 'it is no schema'}.`,
      'Correct the schema, then start the command again.',
    );
  }
}
