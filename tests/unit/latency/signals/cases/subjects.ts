import { subjectOfProfile, subjectOfWorkflow } from '../../../../../lib/latency/subject';
import type { Workflow } from '../../../../../lib/workloads/workflow/workflow';
import { aroundTheClock, daily, officeHours, runsAt } from '../../../../fixtures/arrival-shapes';
import { buildProfile } from '../../../../fixtures/build-profile';
import { buildWorkflow } from '../../../../fixtures/build-workflow';
import { measureArrivals } from '../../../../fixtures/measure-arrivals';

export const DAY_MS = 86_400_000;

export const log = (overrides: Parameters<typeof buildProfile>[0]) => subjectOfProfile(buildProfile(overrides));
export const listed = (overrides: Partial<Workflow>) => subjectOfWorkflow(buildWorkflow(overrides));
export const called = (application: string) => log({ key: { application } });
export const at = (starts: number[]) => log({ requests: starts.length, arrivals: measureArrivals(starts) });

export const nightly = at(runsAt(daily(2, 0, 14), 500, 41));
export const office = at(officeHours(400));
export const events = at(aroundTheClock(300));
export const single = at(aroundTheClock(20));
export const timesApart = [2, 8, 14, 20].flatMap((hour, place) =>
  daily(hour, 0, 14).map((start, day) => start + ((day * 13 + place * 7) % 50) * 60_000),
);
export const session = {
  ...{ sessions: 500, steps: 700, medianCalls: 2, growingShare: 0.2, chainedShare: 0.05, thinkShare: 0.95 },
  ...{ medianThinkMs: 34_000, medianDepth: 1, maxDepth: 1 },
};
export const single8 = {
  commonest: 8,
  commonestShare: 0.6,
  most: 12,
  handoverShare: 0,
  handoverChain: 1,
  handoverDays: 0,
};
export const pool = {
  commonest: 8,
  commonestShare: 0.9,
  most: 8,
  handoverShare: 0.97,
  handoverChain: 40,
  handoverDays: null,
};
export const once = {
  ...{ firstMs: 2 * DAY_MS, lastMs: 3 * DAY_MS, bursts: 1, activeWindowShare: 1 },
  log: { fromMs: 0, toMs: 14 * DAY_MS, otherModels: false },
};
export const lists = { activeWindowShare: 0.02, bursts: 9 };
/** Forty minutes of the same hours each day. */
export const lesson = {
  ...lists,
  repetition: { day: 0.95, week: null },
  activeHourShare: 0.1,
  typicalRun: { requests: 25, minutes: 40 },
};
/** Hours that go on through nights, evenly. */
export const throughNights = { hours: 100, perHour: 4, fano: 0.1, share: 0.95 };
export const evenly = { slots: 100, perSlot: 10, fano: 0.05 };
