import * as z from 'zod';
import { ASSUMPTION_NAMES } from '../cost/assumptions/table';
import { BILL_NAMES } from '../cost/bills';
import { OVERHEAD_NAMES, type OverheadName } from '../cost/overheads/overheads';
import { evidenceSchema, latencyClassSchema, verdictSchema } from '../latency/latency-class-schema';
import { strengthSchema } from '../latency/strength';
import { rateSchema } from '../pricing/catalogue/rate';
import { waySchema } from '../pricing/lookup/way-schema';
import { billedKindSchema } from '../workloads/billed-kind-schema';
import { findingSchema } from '../workloads/finding';
import { keyChoiceSchema } from '../workloads/key/key-choice';
import { partTraitsSchema } from '../workloads/parts/part';
import { recurrenceSchema } from '../workloads/recurrence-schema';
import { reviewKindSchema } from '../workloads/review-kind-schema';
import { batchHabitSchema } from './batch-habit';
import { costBasisSchema } from './cost-basis-schema';
import { opportunitySchema } from './opportunity';
import { OUTCOMES } from './outcome';
import { ownAssumptionSchema } from './own-assumption-schema';
import { PAID_FROM, WORKLOAD_PAID_FROM } from './paid/paid-from';
import { spendOverTimeSchema } from './paid/spend-over-time';
import { publishedShareSchema } from './published-shares';
import { FAILINGS, OUTSIDE, VERDICTS } from './verdict';

const usd = z.number();
const count = z.number().int().nonnegative();
const months = z.number().nonnegative().nullable();

/**
 * USD a month: P10, the value at base assumptions, and P90. Bases add up, ranges do not, because the range of a total is drawn from
 * the sums.
 */
export const usdRangeSchema = z.object({ low: usd, base: usd, high: usd });

/** The net of a saving: `median` is P50 of the draws, `loss` the share of them that save nothing. */
export const netSchema = usdRangeSchema.extend({ median: usd, loss: z.number().min(0).max(1) });

/** A whole split by what happens to it: every field but `total` adds up to `total`. */
export const accountingSplitSchema = z.object({
  moved: z.number(),
  kept: z.number(),
  ineligible: z.number(),
  undecided: z.number(),
  unpriced: z.number(),
  total: z.number(),
});

/** What batch adds around the token bill: an amount for each overhead of the cost model. */
export const overheadSchema = z.object(
  Object.fromEntries(OVERHEAD_NAMES.map((name) => [name, usd])) as Record<OverheadName, typeof usd>,
);

/** Money a month. Null means unknown: no rate is known, so no bill can be computed; it is never shown as zero. */
export const monthlySchema = z.object({
  current: usd.nullable(),
  sync: usd.nullable(),
  batch: usd.nullable(),
  overhead: overheadSchema.nullable(),
  net: netSchema.nullable(),
  /** The token bill on flex; null where the model is not sold so. */
  flex: usd.nullable().optional(),
});

/**
 * The money of a workload that ran once, in USD of that one time: nothing of it is a month's, and `monthly` is zero where this is known.
 * `saving` is what it adds to `totals.once.saving`; null unless it is recommended for the next time.
 */
export const onceSchema = monthlySchema.extend({ saving: usd.nullable() });

/** A way in which a workload could run. `bill` is its tokens, and net = sync - bill - overhead. USD a month; null is unknown. */
export const reportWaySchema = z.object({
  way: waySchema,
  /** How long an answer may take; null where no source says. */
  windowHours: z.number().nonnegative().nullable(),
  bill: usd.nullable(),
  overhead: overheadSchema.nullable(),
  net: netSchema.nullable(),
  /** The share of runs whose answers come after their deadline. */
  missed: z.number().min(0).max(1),
  /** USD once for this workload, and for the client that it shares with the other workloads of its provider and way. */
  oneOff: usd,
  client: usd,
  /** The first limit of the rule that it is outside of by itself; null where it is within all, or its net is unknown. */
  fails: z.enum(FAILINGS).nullable(),
  expiryHours: z.number().nullable(),
  /** What stops it; empty where the workload may run this way. */
  blockers: z.array(findingSchema),
  /** What no source says of it. */
  unknown: z.string().nullable(),
  /** Its rates, as places in the report's list. */
  rates: z.array(count),
  /**
   * At the prices of today, where these are others than those of the log: both bills and the net in USD a month, the limit that it is
   * outside of, and the rates as places.
   */
  today: z
    .object({
      sync: usd,
      bill: usd,
      net: netSchema,
      fails: z.enum(OUTSIDE).nullable(),
      rates: z.object({ standard: z.array(count), way: z.array(count) }),
    })
    .optional(),
});

/** USD a month of the costs in the log, what the rates make of the same requests, and what is left unexplained. */
export const reconciliationSchema = z.object({ billed: usd, computed: usd, residual: usd });

/** The effect of one assumption on the net, with all others at their base. `range` is null where it differs between providers. */
export const sensitivitySchema = z.object({
  assumption: z.enum(ASSUMPTION_NAMES),
  range: z.object({ low: z.number(), base: z.number(), high: z.number(), unit: z.string() }).nullable(),
  netAtLow: usd,
  netAtHigh: usd,
  /** The value at which batch stops or starts to pay off; null if there is none. */
  breakEven: z.number().nullable(),
});

/** Who set something, when (ISO 8601, UTC) and why. */
const attribution = { by: z.string(), at: z.string(), reason: z.string().nullable() };

/** The decisions of people on a workload that they did not undo. */
export const decidedSchema = z.object({
  /** `insteadOf`: the class that its signals give. */
  latencyClass: z.object({ value: latencyClassSchema, insteadOf: verdictSchema, ...attribution }).nullable(),
  deadlineHours: z.object({ value: z.number().positive(), ...attribution }).nullable(),
  /** What its answers are for. */
  reviewKind: z.object({ value: reviewKindSchema, ...attribution }).optional(),
  answers: z.array(z.object({ question: z.string(), answer: z.string(), ...attribution })),
});

/**
 * Requests without token counts, or with zero; absent where all have counts. `requests` lack one side or both. `bills`: USD a month
 * for the fewest and the most tokens that they may have, where the other requests give the estimate (`estimated`), and from the
 * shortest context band to the longest where a sum does not tell it.
 */
export const uncountedSchema = z.object({
  requests: count,
  withoutInput: count,
  withoutOutput: count,
  /** Successful requests with zero tokens on both sides. */
  zero: count,
  /** Rows that are the sum of an hour or a day without a count, and long enough to hold requests of a dearer context band. */
  bandUnknown: count.optional(),
  priced: z.enum(['counted', 'estimated', 'unknown']),
  bills: z
    .object({
      current: usdRangeSchema.nullable(),
      sync: usdRangeSchema.nullable(),
      batch: usdRangeSchema.nullable(),
    })
    .optional(),
});

export const reportWorkloadSchema = z.object({
  id: z.string(),
  name: z.string(),
  provider: z.string().nullable(),
  model: z.string().nullable(),
  application: z.string().nullable(),
  route: z.string().nullable(),
  /**
   * Set where its requests are a part of those of a key that has several uses: the id and the name of the whole, what parts it (null
   * where that does not), and why in a sentence. Absent for a whole workload, as what follows.
   */
  part: z.object({ of: z.string(), name: z.string(), traits: partTraitsSchema, says: z.string() }).optional(),
  /** Who joined the parts of this workload, and how many there were. */
  joined: z.object({ parts: count, ...attribution }).optional(),
  /**
   * Who owns it, where it is booked, and what people noted on it. They change no figure. Absent where nobody set them; a list may name the
   * owner.
   */
  owner: z.string().optional(),
  costCentre: z.string().optional(),
  note: z.string().optional(),
  /** Those that the log counts. */
  requests: count,
  /** Batches of an unknown number of requests, which are not in `requests`. Absent where there are none. */
  uncountedBatches: count.optional(),
  inputTokens: count,
  cacheReadTokens: count,
  outputTokens: count,
  errorRate: z.number().min(0).max(1).nullable(),
  latencyClass: verdictSchema,
  /** The class is too weak for money. Absent where it is not, and in audits stored before 2026-12-01. */
  held: z.literal(true).optional(),
  probabilities: z.object({ 'real-time': z.number(), 'near-real-time': z.number(), scheduled: z.number() }),
  confidence: z.number().min(0).max(1),
  /** How strong the evidence of its signals is. Absent in audits stored before 2026-11-29. */
  strength: strengthSchema.optional(),
  /** A person set the class or the deadline. */
  overridden: z.boolean(),
  /** Absent without decisions. */
  decided: decidedSchema.optional(),
  /** Why the class, or the way the workload runs, is in doubt. Absent without doubt. */
  challenges: z.array(findingSchema).optional(),
  /** The class that its signals give. Absent where it is the class that counts. */
  signalsSay: verdictSchema.optional(),
  /** The deadline in hours that its list declares, and the one that counts after all decisions. Absent without one. */
  declaredHours: z.number().positive().optional(),
  /** Who waits for it, as its list says, with the class that this was understood as; null where it was not. Absent where no list says. */
  whoWaits: z.object({ text: z.string(), latencyClass: latencyClassSchema.nullable() }).optional(),
  deadlineHours: z.number().positive().optional(),
  question: z.string().nullable(),
  /** What earlier answers leave open, so that the question is still needed. Absent where none was given. */
  questionWhy: z.string().optional(),
  evidence: z.array(evidenceSchema),
  batch: z.object({ eligible: z.boolean(), blockers: z.array(findingSchema) }),
  /** Which column of the accounting this workload is counted in. */
  outcome: z.enum(OUTCOMES),
  /** What to do with it. */
  verdict: z.enum(VERDICTS),
  /** The way that it is moved by; null unless it moves. */
  way: waySchema.nullable(),
  /** Every way that its provider sells, besides the one that is paid now. */
  ways: z.array(reportWaySchema),
  /** USD a month that it adds to the median of all that move; null unless it moves. */
  saving: usd.nullable(),
  /** The question whether its class is right. Only at the largest moves, and at the largest work that stays. */
  confirm: z.string().optional(),
  /** USD a month that it saves if the answer to every open question is that nobody waits; `saving` if it moves. Only where something is asked. */
  worthUsd: usd.optional(),
  /** The loss that is expected without the answer, in USD a month. The questions are ordered by it. Only where something is asked. */
  stakeUsd: usd.optional(),
  /** The share of records to review up to which it is within the rule; null if it is at any. Only for moves by batch. */
  reviewBreakEven: z.number().min(0).max(1).nullable().optional(),
  /** How many times its volume would make a move worth it; null if none would. Only where it is not worth it. */
  worthFromVolume: z.number().positive().nullable().optional(),
  /**
   * What its provider is paid in USD a month whatever is used, and until when; null if no end was entered. Only where it stays for this
   * reason: `wouldSave`, what moving it would save if that were not so, and `above`, how much of it is above what is paid anyway. Without
   * `above` all of it is, and the moves that would share the cost of its client are not.
   */
  commitment: z
    .object({ usd, until: z.string().nullable(), wouldSave: usd.optional(), above: usd.optional() })
    .optional(),
  monthly: monthlySchema,
  /**
   * Only where the log shows one run of it, or somebody said that it ends for good. Its other figures in USD, such as those of `ways`, are of that one time too; `paid.parts`
   * and `reconciliation` are left out, and `paid.inYear` is zero.
   */
  once: onceSchema.optional(),
  /**
   * Who said how often it comes, where the log shows one run of it: `monthly` is the sums of its log that often. Where it does not come
   * again (`times` 0), it has `once`.
   */
  recurs: recurrenceSchema.extend(attribution).optional(),
  /** The same in a shared report, which names nobody. */
  saidToRecur: recurrenceSchema.optional(),
  /** Set where one run of it began inside the log and went on at its end, so that nobody knows whether its month is its log's. */
  stillRunning: z.literal(true).optional(),
  /**
   * Where `monthly.current` comes from (null where it is unknown), and the same over the log's own days and a year (null where the
   * log covers less than a day), each rounded by itself. `ownPrices`: prices of this installation change it. `parts`: USD a month that
   * add up to it, only where it comes from several. `share`: the part of its bill at the rates that it is, where that is below 1; every
   * other way is priced at the same part.
   */
  paid: z.object({
    from: z.enum(WORKLOAD_PAID_FROM).nullable(),
    parts: z.array(z.object({ from: z.enum(PAID_FROM), usd })).optional(),
    inLog: usd.nullable(),
    inYear: usd.nullable(),
    ownPrices: z.boolean(),
    share: z.number().positive().lt(1).optional(),
  }),
  /** Bills that are not zero and round to it. Absent where there are none. */
  roundedAway: z.array(z.enum(BILL_NAMES)).optional(),
  /** Null where the log does not bill every request, or a rate is unknown. Absent in older reports, as what follows. */
  reconciliation: reconciliationSchema.nullable().optional(),
  /** Failed requests that succeeded on retry, and what their tokens cost a month, synchronously and in batch. Null where the log can't tell. */
  retries: z.object({ requests: count, usd: usd.nullable() }).nullable().optional(),
  /** How it is run, of work that runs in batch. Absent for other work, in lists, and in audits stored before 2026-11-30. */
  batchHabits: z.array(batchHabitSchema).optional(),
  costBasis: costBasisSchema.optional(),
  /** Why a workload is unpriced: no rate is known, no tokens are, or its service tier is none of a price list. */
  unpriced: z.enum(['no-rate', 'tokens-unknown', 'tier-unknown']).optional(),
  /** What a log names that has no rate: the tier or region of a model that is known, and the models that a name may mean, most similar first. */
  unrated: z
    .object({
      tier: z.string().nullable(),
      region: z.string().nullable(),
      nearest: z.array(z.object({ provider: z.string(), model: z.string() })),
      /** Where its seller bills in something else than money. */
      billedIn: z.enum(['credits']).optional(),
    })
    .optional(),
  uncounted: uncountedSchema.optional(),
  /** What could make it cheaper though it stays as it is. They overlap, and are in no total. Absent where there are none. */
  opportunities: z.array(opportunitySchema).optional(),
});

export const reportSchema = z.object({
  schemaVersion: z.literal(1),
  source: z.object({
    format: z.string(),
    files: z.array(
      z.object({
        name: z.string(),
        bytes: count,
        rows: count,
        rejected: count,
        /** What its costs are, as its format or a person said when it was read; null if it has none. Absent in a list of workflows, and in audits stored before 2026-11-29. */
        costs: billedKindSchema.nullable().optional(),
      }),
    ),
    bytes: count,
    rows: count,
    accepted: count,
    rejected: count,
    duplicates: count,
    from: z.string().nullable(),
    to: z.string().nullable(),
    days: z.number().nonnegative().nullable(),
    /** Those of `days` after `to`: the silence until the traffic would start again. Absent where none is added. */
    silenceDays: z.number().positive().optional(),
    sampleRate: z.number().positive().max(1),
    /**
     * What the costs of the log are; null if it has none. Where its files differ in that, what a person has said of the costs whose file
     * does not say. Absent in audits stored before 2026-11-29, whose costs are of an unknown kind.
     */
    billed: billedKindSchema.nullable().optional(),
    /** The workload key of a log; absent in a list of workflows, and in audits stored before 2026-11-21. */
    workloadKey: keyChoiceSchema.optional(),
    rejects: z.array(
      z.object({
        reason: z.string(),
        says: z.string(),
        count,
        examples: z.array(z.object({ file: z.string(), line: count, column: z.string().nullable() })),
      }),
    ),
  }),
  catalogue: z.object({
    version: z.string(),
    checkedOn: z.string(),
    /** The overrides that a figure of this report uses, with the number of workloads that each changes. */
    overrides: z
      .array(
        z.object({
          id: z.string(),
          says: z.string(),
          by: z.string(),
          reason: z.string(),
          on: z.string(),
          workloads: count,
        }),
      )
      .optional(),
    /** The ids of all overrides that applied when it was priced, whether they changed a figure or not. */
    standing: z.array(z.string()).optional(),
  }),
  /** The assumptions that are the installation's own and that the figures rest on. Absent where there are none. */
  assumptions: z.array(ownAssumptionSchema).optional(),
  /** The limits of the rule that the verdicts follow. */
  rule: z.object({ leastChance: z.number(), paybackMonths: z.number(), missedShare: z.number() }),
  /** Every rate that a figure uses, with its source, date and status. */
  rates: z.array(rateSchema).optional(),
  /** How the ranges were drawn. */
  sampling: z.object({ draws: count, seed: z.number().int() }).optional(),
  workloads: z.array(reportWorkloadSchema),
  providers: z.array(
    z.object({
      provider: z.string(),
      sync: usd,
      batch: usd,
      /** Null unless flex is sold for all of these workloads. */
      flex: usd.nullable().optional(),
      overhead: usd,
      net: netSchema,
      /** Its part of the median of all that move. */
      saving: usd,
      rule: z.string(),
      windowHours: z.number().nullable(),
    }),
  ),
  totals: z.object({
    monthlyCurrent: usd,
    monthlyProjected: usd,
    /** The headline is its median. */
    net: netSchema,
    /** USD of the first year, after the cost of moving. */
    firstYear: z.object({ low: usd, median: usd, high: usd }),
    /** What moves by provider and way. The savings add up to the median. */
    moves: z.array(
      z.object({
        provider: z.string(),
        way: waySchema,
        workloads: count,
        net: netSchema,
        saving: usd,
        oneOff: usdRangeSchema,
        paybackMonths: months,
      }),
    ),
    /** What batch would save at most, USD a month, and what lies between that and the saving. */
    ceiling: z.object({
      usd,
      kept: usd,
      blocked: usd,
      undecided: usd,
      notWorthIt: usd,
      /** What batch would save on the streamed requests of the work that moves. Reports of before leave it out. */
      streamedMoved: usd.optional(),
      /** Overhead, uncertainty, and the difference of other ways from batch, for the work that moves. */
      aroundMoved: usd,
      saving: usd,
      /** Workloads without a known batch price, which are not in it. */
      unknown: count,
    }),
    /**
     * What is paid now by where it comes from, USD a month: the four add up to `monthlyCurrent`. Then the workloads that own prices
     * change, and USD over the log's own days (null where it has none) and a year (null where the
     * log covers less than a day).
     */
    paid: z.object({
      invoice: usd,
      estimate: usd,
      unknown: usd,
      computed: usd,
      ownPrices: count,
      inLog: usd.nullable(),
      inYear: usd.nullable(),
    }),
    /** Sums over the workloads that have one; `missing` counts the others. */
    reconciliation: reconciliationSchema.extend({ workloads: count, missing: count }).optional(),
    /** For the moved workloads: the assumptions that change their net, the strongest first. */
    sensitivity: z.array(sensitivitySchema).optional(),
    /** The one-off cost of moving in USD, and the payback period in months; null if it takes more than 60 months. */
    migration: z.object({
      oneOff: usdRangeSchema,
      paybackMonths: z.object({ low: months, base: months, high: months }),
    }),
    /** Requests without token counts, and the workloads that have such requests. `current` is a range, null if no workload's spend is known. Absent where there are none. */
    uncounted: z
      .object({ requests: count, workloads: count, zero: count, current: usdRangeSchema.nullable() })
      .optional(),
    /** `requests` is null where batches of an unknown number of requests leave it open. */
    eligibleShare: z.object({ requests: z.number().nullable(), spend: z.number() }),
    accounting: z.object({
      requests: accountingSplitSchema,
      /** The batches of an unknown number of requests, which are not in `requests`. Absent where there are none. */
      uncountedBatches: accountingSplitSchema.optional(),
      tokens: accountingSplitSchema,
      usd: accountingSplitSchema,
    }),
    /**
     * The work that ran once, which no monthly figure holds. `usd` is what it cost by outcome, in USD once, and adds up to its total;
     * `accounting` has its requests and tokens. `saving` is the median of what moving all of it would save at one more time. Absent without
     * such work.
     */
    once: z.object({ workloads: count, usd: accountingSplitSchema, saving: usd }).optional(),
    /** Absent where no spend has a time, and in audits stored before 2026-11-29. */
    overTime: spendOverTimeSchema.optional(),
  }),
  /** What others have published of such shares, to compare with. Absent in audits stored before 2026-11-29. */
  published: z.array(publishedShareSchema).optional(),
  warnings: z.array(findingSchema.extend({ count })),
});
export type Report = z.infer<typeof reportSchema>;
export type ReportWorkload = z.infer<typeof reportWorkloadSchema>;
export type AccountingSplit = z.infer<typeof accountingSplitSchema>;
export type ReportSensitivity = z.infer<typeof sensitivitySchema>;
