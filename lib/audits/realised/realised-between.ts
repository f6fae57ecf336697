import * as z from 'zod';
import { waySchema } from '../../pricing/lookup/way-schema';
import type { Report } from '../../reports/report';
import { REALISED_CAUSES } from '../../scenarios/realised/causes';
import { type Realised, realisedOf } from '../../scenarios/realised/realised';
import { MOVE_VERDICTS } from '../../scenarios/realised/verdict';
import { type SentOfWorkload, sentWork } from '../../store/ledger/sent-work';
import { finishedReport } from '../finished-report';
import { InputError } from '../input-error';

const text = z.string().nullable();
const amount = z.number().nullable();
const by = z.record(z.enum(REALISED_CAUSES), z.number());
const totals = z.object({
  ...{ moves: z.number(), forecast: z.number(), realised: z.number(), by },
  unknown: z.object({ moves: z.number(), forecast: z.number() }),
});

/** What the moves of an earlier audit came to, in USD a month (lib/scenarios/realised). */
export const realisedSchema = z.object({
  moves: z.array(
    z.object({
      ...{ earlier: z.array(z.string()), later: z.array(z.string()), name: z.string(), provider: text, model: text },
      kind: z.enum(['recommended', 'before', 'unasked']),
      verdict: z.enum(MOVE_VERDICTS),
      way: waySchema.nullable(),
      requests: z.object({ from: amount, to: amount, moved: amount }),
      evidence: z.array(
        z.object({
          source: z.enum(['log-tier', 'ledger']),
          tier: z.enum(['standard', 'priority', 'flex', 'batch']),
          requests: amount,
        }),
      ),
      sentOn: z.object({ days: z.number(), ofDays: z.number() }).nullable(),
      ...{ forecast: z.number(), savedBefore: z.number(), asBefore: amount, paid: amount, overhead: amount },
      realised: amount,
      by: by.nullable(),
    }),
  ),
  totals,
  kinds: z.object({ recommended: totals, before: totals, unasked: totals }),
  shares: z.object({ requests: amount, bill: amount }),
  once: z.object({ from: z.number(), to: z.number() }),
});

/** What was sent in batches in the time of a log. */
async function sentIn({ source: { from, to } }: Pick<Report, 'source'>): Promise<SentOfWorkload[]> {
  return from === null || to === null ? [] : sentWork(new Date(from), new Date(Date.parse(to) + 1));
}

/** What an earlier audit forecast against what a later one shows, by their ids. Throws InputError. */
export async function realisedBetween(earlier: string, later: string): Promise<Realised> {
  if (earlier === later) {
    throw new InputError(
      'wrong-request',
      'The earlier and the later audit are the same one.',
      'Name the audit that recommended the moves, then one of a later month.',
    );
  }
  const [before, after] = [await finishedReport(earlier), await finishedReport(later)];
  if (before.source.to !== null && after.source.to !== null && after.source.to <= before.source.to) {
    throw new InputError(
      'wrong-request',
      'The later audit has no requests after those of the earlier one.',
      'Name the audit that recommended the moves first, then one of a later month.',
    );
  }
  return realisedOf(before, after, await sentIn(after));
}
