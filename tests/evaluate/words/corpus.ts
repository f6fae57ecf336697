import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import * as z from 'zod';

const name = z.string().min(1);
const phraseSchema = z.object({ sentence: name, rule: name, group: name, origin: name });
const notPhraseSchema = phraseSchema.omit({ rule: true });
const triggerSchema = z.object({ sentence: name, rule: name, starter: name, origin: name });
const notTriggerSchema = triggerSchema.omit({ rule: true });

const CORPUS = '../../../lib/latency/words/corpus/';

function rowsOf<Row>(fileName: string, schema: z.ZodType<Row>): Row[] {
  const text = readFileSync(new URL(`${CORPUS}${fileName}`, import.meta.url), 'utf8');
  return Papa.parse<unknown>(text, { header: true, skipEmptyLines: true }).data.map((row) => schema.parse(row));
}

/** Sentences with the rule that fires in each, what it says, and the industry of the labelled row that it comes from, or `invented`. */
export const phraseSentences = () => rowsOf('phrases.csv', phraseSchema);
/** Sentences that only look as if they said what the group says. */
export const notPhraseSentences = () => rowsOf('not-phrases.csv', notPhraseSchema);
/** Triggers with the rule that decides each, and what starts the work. */
export const triggerSentences = () => rowsOf('triggers.csv', triggerSchema);
/** Triggers that only look as if that started the work. */
export const notTriggerSentences = () => rowsOf('not-triggers.csv', notTriggerSchema);
