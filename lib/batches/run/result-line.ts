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

/**
 * A line for an answer. Where the answer was read from a text of JSON, that text goes on as the model wrote it: to write it again takes as long as
 * to read it.
 */
export function answerLine(
  { recordId, customId }: { recordId: string; customId: string },
  { answer, text }: { answer: unknown; text: string | null },
  fault: string | null,
): string {
  const wasJson = text !== null && answer !== text && !LINE_END.test(text);
  const ids = `"recordId":${JSON.stringify(recordId)},"customId":${JSON.stringify(customId)}`;
  const passed = fault === null ? 'true' : `false,"fault":${JSON.stringify(fault)}`;
  return `{${ids},"passed":${passed},"answer":${wasJson ? text : toJson(answer ?? null)}}\n`;
}

const LINE_END = /[\r\n]/;

/** A line for a record that has no answer. */
export function errorLine(ids: { recordId: string; customId: string }, code: string, says: string): string {
  const { recordId, customId } = ids;
  return `${JSON.stringify({ recordId, customId, error: { code, says } } satisfies ResultInFile)}\n`;
}
