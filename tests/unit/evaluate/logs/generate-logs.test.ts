import { describe, expect, it } from 'vitest';
import { FAMILIES } from '../../../evaluate/logs/families';
import { generateLogs, isTooLittle, WORKLOADS_PER_LOG } from '../../../evaluate/logs/generate-logs';
import { HELD_OUT_FAMILIES } from '../../../evaluate/logs/held-out-families';
import { logCsv } from '../../../evaluate/logs/log-csv';

const logs = [...generateLogs(FAMILIES, 5, 3)];

describe('the families', () => {
  it('say once each what they are, who waits, and names that mislead', () => {
    const all = [...FAMILIES, ...HELD_OUT_FAMILIES];
    expect(new Set(all.map(({ family }) => family)).size).toBe(all.length);
    for (const { why, names, misleading } of all) {
      expect(why).toMatch(/\.$/);
      expect(names.length).toBeGreaterThan(0);
      expect(misleading.length).toBeGreaterThan(0);
    }
  });

  it('are many in every class', () => {
    for (const truth of ['real-time', 'near-real-time', 'scheduled'])
      expect(FAMILIES.filter((family) => family.truth === truth).length).toBeGreaterThanOrEqual(15);
  });
});

describe('the held-out families', () => {
  it('are of every class, and share no name with those that may be tuned on', () => {
    for (const truth of ['real-time', 'near-real-time', 'scheduled'])
      expect(HELD_OUT_FAMILIES.filter((family) => family.truth === truth).length).toBeGreaterThanOrEqual(6);
    const namesOf = (families: typeof FAMILIES) =>
      families.flatMap(({ names, misleading }) => [...names, ...misleading].map((name) => name.join(' ')));
    const known = new Set(namesOf(FAMILIES));
    expect(namesOf(HELD_OUT_FAMILIES).filter((name) => known.has(name))).toEqual([]);
  });
});

describe('generated logs', () => {
  it('are the same for the same seed, and others for another', () => {
    expect([...generateLogs(FAMILIES, 5, 1)].map(logCsv)).toEqual(logs.slice(0, 1).map(logCsv));
    expect([...generateLogs(FAMILIES, 6, 1)].map(logCsv)).not.toEqual(logs.slice(0, 1).map(logCsv));
  });

  it('deal every family before any comes again', () => {
    const dealt = logs.flatMap(({ workloads }) => workloads.map(({ family }) => family.family));
    expect(new Set(dealt).size).toBe(dealt.length);
    expect(dealt.length).toBeGreaterThan(2.5 * WORKLOADS_PER_LOG);
  });

  it('hold one line a call under a header, in order of time, and no column that their gateway does not write', () => {
    for (const log of logs) {
      const [header = '', ...rows] = logCsv(log).trim().split('\n');
      expect(rows).toHaveLength(log.workloads.reduce((sum, { calls }) => sum + calls.length, 0));
      expect(header.split(',').includes('end_user')).toBe(log.style.users);
      expect(header.split(',').includes('started_at')).toBe(log.style.stampMs !== null);
      expect(header).not.toMatch(/truth|family|why/);
    }
  });

  it('stay within their days', () => {
    const outside = logs.flatMap(({ workloads, calendar }) =>
      workloads.flatMap(({ calls }) =>
        calls.filter(({ startMs }) => !(startMs >= calendar.startMs && startMs < calendar.endMs)),
      ),
    );
    expect(outside).toEqual([]);
  });
});

describe('too little to tell', () => {
  const [log] = logs;
  const [workload] = log?.workloads ?? [];
  if (!log || !workload) throw new Error('The first log is empty.');
  const DAY_MS = 86_400_000;
  const at = (count: number, days: number) => ({
    ...workload,
    calls: workload.calls.slice(0, 1).flatMap((call) =>
      Array.from({ length: count }, (_, index) => ({
        ...call,
        startMs: Date.UTC(2026, 9, 5) + (index / count) * days * DAY_MS,
      })),
    ),
  });
  const exact = { ...log.style, stampMs: 1 };

  it('is under 50 requests, under three days, or no stamps finer than the hour', () => {
    expect(isTooLittle(at(50, 3), exact)).toBe(false);
    expect(isTooLittle(at(49, 3), exact)).toBe(true);
    expect(isTooLittle(at(500, 2), exact)).toBe(true);
    expect(isTooLittle(at(500, 9), { ...exact, stampMs: null })).toBe(true);
    expect(isTooLittle(at(500, 9), { ...exact, stampMs: 3_600_000 })).toBe(true);
  });
});
