import * as z from 'zod';

const count = z.number().int().nonnegative();

/** Output tokens of the requests that say whether they reasoned (`known`), and of those that did (`thought`). */
export const thinkingSchema = z.object({ known: count, thought: count });
