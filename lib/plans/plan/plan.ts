import type { UsdRange } from '../../cost/money';
import type { NetRange } from '../../cost/net/range';
import type { Verdict } from '../../latency/latency-class';
import type { Way } from '../../pricing/lookup/way';
import type { Report } from '../../reports/report';
import type { Unit } from '../../wording/unit';
import type { Finding } from '../../workloads/finding';
import { SAFETY_MARGIN } from '../safety-margin';
import type { Replay } from './replay';

/**
 * How work is moved: by files of requests, by one of the ways of a single request, or behind an asynchronous queue with a webhook, where it
 * costs what it costs now.
 */
export const HOWS = ['batch', 'window', 'flex', 'standard', 'off-peak', 'queue'] as const;
export type How = (typeof HOWS)[number];

/** Where a number comes from. `plan`: worked out from the others beside it. `you`: set for this plan. */
export const FIGURE_SOURCES = ['log', 'audit', 'assumption', 'provider', 'you', 'plan'] as const;
export type FigureSource = (typeof FIGURE_SOURCES)[number];

/** A number of the plan; null is unknown. `source` says where it was read or why it is assumed. */
export type PlanFigure = {
  label: string;
  value: number | null;
  unit: Unit;
  range?: { low: number; high: number };
  from: FigureSource;
  source: string | null;
};

export const SECTIONS = [
  ...(['shape', 'run', 'files', 'cap', 'submit', 'estimate', 'retry', 'publish'] as const),
  ...(['retention', 'effort', 'verify', 'monitor', 'rollback'] as const),
] as const;
/** A part of the plan of a workload: sentences, and the numbers that they rest on. */
export type PlanSection = { key: (typeof SECTIONS)[number]; title: string; says: string[]; figures: PlanFigure[] };

/** USD, a month or of the one time that it ran. `cost` and `charged` are by the planned way. */
export type Estimate = {
  /** What it costs as it is, as the audit compares it. */
  sync: number;
  /** Tokens and all overheads: sync less the net of the audit. Low is a cheap month. */
  cost: UsdRange;
  saves: NetRange;
  /** The part of it that the provider bills: tokens, reruns and requests that fall back. */
  charged: UsdRange;
  /** The same of one run. */
  chargedPerRun: UsdRange;
};

export type PlanEntry = {
  id: string;
  name: string;
  provider: string | null;
  model: string | null;
  owner: string | null;
  /** Asked for by the user, and not recommended. */
  added: boolean;
  how: How;
  way: Way | null;
  /** What speaks against it; empty for what the audit recommends. */
  blockers: Finding[];
  /** It ran once: its money is that of one time. */
  once: boolean;
  /** USD a month that it adds to the defended figure; null unless the audit recommends it. */
  saving: number | null;
  /** What it costs as it is, USD a month or once; null is unknown. */
  sync: number | null;
  run: { perMonth: number; records: number };
  /** Null where nothing is sent as files. */
  files: { perRun: number; records: number; boundBy: string } | null;
  submit: {
    deadlineHours: number;
    /** Nobody gave a deadline, so the plan takes one. */
    deadlineAssumed: boolean;
    /** The longest that a record may wait before it is sent; below zero where even at once is too late. */
    latestHours: number;
    everyHours: number;
    /** P(in time) of a record that waits for a whole window. */
    inTime: number;
  } | null;
  /** Null where a rate or a count is unknown. */
  estimate: Estimate | null;
  /** Runs that one run is split into to stay under the cap; null without a cap. Zero: one record is above it, so nothing is sent. */
  capSplits: number | null;
  replay: Replay | null;
  /** Why there is no replay; null where there is one. */
  noReplay: string | null;
  sections: PlanSection[];
};

/** Work that batch never fits, and what does. `usd` is USD a month of the way that could be had, null where none. */
export type Instead = {
  id: string;
  name: string;
  provider: string | null;
  model: string | null;
  latencyClass: Verdict;
  /** Its class is too weak for money. */
  held: boolean;
  how: How;
  says: string;
  usd: number | null;
};

/** Shares from 0 to 1, USD a run, hours. Null where the plan chooses. */
export type PlanOptions = {
  /** Ids of workloads beside the recommended ones. */
  add: readonly string[];
  chunkShare: number;
  margin: number;
  inTime: number | null;
  capUsd: number | null;
  everyHours: number | null;
  deadlineHours: number | null;
};

export const DEFAULT_OPTIONS: PlanOptions = {
  add: [],
  chunkShare: 0.1,
  margin: SAFETY_MARGIN,
  inTime: null,
  capUsd: null,
  everyHours: null,
  deadlineHours: null,
};

export type Plan = {
  planVersion: 1;
  options: Omit<PlanOptions, 'inTime'> & { inTime: number };
  /** The largest saving first, then what was added. */
  entries: PlanEntry[];
  instead: Instead[];
  /** What the audit defends, and what would be saved at most. */
  defended: NetRange;
  ceiling: Report['totals']['ceiling'];
  /** What of the defended saving comes too late by the deadlines of this plan, USD a month. */
  late: number;
  oneOff: UsdRange;
};
