import { toJson } from '../exact-json';

/** A line of a file of results in the user's folder: answers lie only there. `passed`: the answer passed its checks. */
export type ResultInFile = {
  recordId: string;
  customId: string;
  answer?: unknown;
  passed?: boolean;
  fault?: string;
  error?: { code: string; says: string };
};

/** A line for an answer. */
export function answerLine(ids: { recordId: string; customId: string }, answer: unknown, fault: string | null): string {
  const { recordId, customId } = ids;
  const line: ResultInFile = { recordId, customId, passed: fault === null, ...(fault !== null && { fault }), answer };
  return `${toJson(line)}\n`;
}

/** A line for a record that has no answer. */
export function errorLine(ids: { recordId: string; customId: string }, code: string, says: string): string {
  const { recordId, customId } = ids;
  return `${JSON.stringify({ recordId, customId, error: { code, says } } satisfies ResultInFile)}\n`;
}
