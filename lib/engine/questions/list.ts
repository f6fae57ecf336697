import type { DuckdbAnswer } from '../keyed/keyed';
import type { MeasuredField, Question } from '../keyed/question';
import { arrivalsInDuckdb } from './arrivals/duckdb';
import { arrivals } from './arrivals/question';
import { askedForInDuckdb } from './asked-for/duckdb';
import { askedFor } from './asked-for/question';
import { bandsInDuckdb } from './bands/duckdb';
import { bands } from './bands/question';
import { batchHabitsInDuckdb } from './batch-habits/duckdb';
import { batchHabits } from './batch-habits/question';
import { callersInDuckdb } from './callers/duckdb';
import { callers } from './callers/question';
import { concurrencyInDuckdb } from './concurrency/duckdb';
import { concurrency } from './concurrency/question';
import { originsInDuckdb } from './origins/duckdb';
import { origins } from './origins/question';
import { retriesInDuckdb } from './retries/duckdb';
import { retries } from './retries/question';
import { sessionsInDuckdb } from './sessions/duckdb';
import { sessions } from './sessions/question';
import { spreadsInDuckdb } from './spreads/duckdb';
import { spreads } from './spreads/question';
import { thinkingInDuckdb } from './thinking/duckdb';
import { thinking } from './thinking/question';
import { totalsInDuckdb } from './totals/duckdb';
import { totals } from './totals/question';
import { uncountedInDuckdb } from './uncounted/duckdb';
import { uncounted } from './uncounted/question';

/** A question and the answer of each engine. A second engine gets a field of its own here. */
export type Answerable<Field extends MeasuredField> = { question: Question<Field>; duckdb: DuckdbAnswer<Field> };

function asked<Field extends MeasuredField>(
  question: Question<Field>,
  duckdb: DuckdbAnswer<NoInfer<Field>>,
): Answerable<Field> {
  return { question, duckdb };
}

/** The questions about each workload, in the order in which they are asked. */
export const QUESTIONS = {
  bands: asked(bands, bandsInDuckdb),
  arrivals: asked(arrivals, arrivalsInDuckdb),
  spreads: asked(spreads, spreadsInDuckdb),
  sessions: asked(sessions, sessionsInDuckdb),
  concurrency: asked(concurrency, concurrencyInDuckdb),
  retries: asked(retries, retriesInDuckdb),
  totals: asked(totals, totalsInDuckdb),
  callers: asked(callers, callersInDuckdb),
  uncounted: asked(uncounted, uncountedInDuckdb),
  thinking: asked(thinking, thinkingInDuckdb),
  origins: asked(origins, originsInDuckdb),
  askedFor: asked(askedFor, askedForInDuckdb),
  batchHabits: asked(batchHabits, batchHabitsInDuckdb),
} as const;

export type QuestionName = keyof typeof QUESTIONS;
/** The fields of a profile that a question answers. */
export type FieldOf<Name extends QuestionName> = (typeof QUESTIONS)[Name]['question']['answers'][number];
