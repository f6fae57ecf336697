import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantile } from '../../../../lib/workloads/profile/histogram';
import { scheduleInWords } from '../../../../lib/workloads/profile/schedule/schedule';
import { measureArrivals } from '../../../fixtures/measure-arrivals';
import { csv, importFiles } from '../import-files';

const MONDAY = Date.UTC(2026, 10, 2);
const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const iso = (ms: number) => new Date(ms).toISOString();

async function profileOf(header: string, rows: readonly string[]) {
  const { profiles } = await importFiles([csv('log.csv', header, ...rows)]);
  const [profile] = profiles;
  if (profile === undefined || profiles.length !== 1) throw new Error(`${profiles.length} workloads were found`);
  return profile;
}

describe('arrivals', () => {
  it('are measured as their definition says, whatever they are', async () => {
    const starts = fc.array(fc.integer({ min: MONDAY, max: MONDAY + 20 * DAY }), { minLength: 1, maxLength: 300 });
    // Thirteen workloads of one log, since an import takes longer than their rows.
    const workloads = fc.array(starts, { minLength: 13, maxLength: 13 });
    const measure = async (all: number[][]) => {
      const rows = all.flatMap((times, at) => times.map((ms) => `${iso(ms)},${at},1`));
      const { profiles } = await importFiles([csv('log.csv', 'timestamp,application,input_tokens', ...rows)]);
      expect(profiles).toHaveLength(all.length);
      for (const { key, arrivals } of profiles) {
        const times = all[Number(key.application)] ?? [];
        const { overTime, fano, repetition, stampMs, phaseShare, secondShare, pace, nights, log, ...measured } =
          measureArrivals(times);
        expect(arrivals).toMatchObject({
          ...measured,
          activeWindowShare: expect.closeTo(measured.activeWindowShare, 9),
          activeHourShare: expect.closeTo(measured.activeHourShare ?? 0, 9),
          busiestMinutesShare: expect.closeTo(measured.busiestMinutesShare, 9),
          alignedStartShare: expect.closeTo(measured.alignedStartShare, 9),
          // Stamps cut to five minutes and more hide the minute.
          phaseShare: (arrivals?.stampMs ?? 1) < 5 * MINUTE ? expect.closeTo(phaseShare ?? 0, 9) : null,
          secondShare: (arrivals?.stampMs ?? 1) <= 1_000 ? expect.closeTo(secondShare ?? 0, 9) : null,
          pace:
            pace && (arrivals?.stampMs ?? 1) < 5 * MINUTE
              ? { slots: pace.slots, perSlot: expect.closeTo(pace.perSlot, 9), fano: expect.closeTo(pace.fano, 9) }
              : null,
          nights:
            nights && (arrivals?.stampMs ?? 1) < 60 * MINUTE
              ? {
                  hours: nights.hours,
                  perHour: expect.closeTo(nights.perHour, 9),
                  fano: expect.closeTo(nights.fano, 9),
                  share: expect.closeTo(nights.share, 9),
                }
              : null,
          typicalRun: {
            requests: measured.typicalRun?.requests,
            minutes: expect.closeTo(measured.typicalRun?.minutes ?? 0, 3),
          },
        });
        expect(arrivals?.overTime?.counts.reduce((sum, n) => sum + n, 0)).toBe(times.length);
      }
    };
    await fc.assert(fc.asyncProperty(workloads, measure), {
      numRuns: 3,
      // A day and a half with a call in most half hours, so that it goes on by night.
      examples: [
        [[[MONDAY]]],
        [[[MONDAY, MONDAY + 61_000]]],
        [[Array.from({ length: 70 }, (_, i) => MONDAY + i * (31 + (i % 7)) * MINUTE)]],
      ],
    });
  });

  it('of a nightly job show its schedule, its repetition and its counts over time', async () => {
    const starts = Array.from({ length: 16 }, (_, day) =>
      Array.from({ length: 60 }, (_, i) => MONDAY + day * DAY + 120 * MINUTE + i * 20_000),
    ).flat();
    const { arrivals } = await profileOf(
      'timestamp,input_tokens',
      starts.map((ms) => `${iso(ms)},1`),
    );
    expect(arrivals?.schedule && scheduleInWords(arrivals.schedule)).toBe('daily at 02:00, 20 min');
    expect(arrivals?.repetition?.day).toBeCloseTo(1, 6);
    expect(arrivals?.repetition?.week).toBeCloseTo(1, 6);
    expect(arrivals?.fano?.day).toBeCloseTo(0, 9);
    expect(arrivals?.fano?.fiveMinutes).toBeGreaterThan(10);
    expect(arrivals).toMatchObject({ stampMs: 1_000, typicalRun: { requests: 60 } });
    expect(arrivals?.overTime).toEqual({ fromMs: MONDAY, stepMs: DAY, counts: Array(16).fill(60) });
  });

  it('of independent starts have a Fano factor of about one', async () => {
    let state = 1;
    const random = () => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    };
    const starts = Array.from({ length: 6_000 }, () => MONDAY + Math.floor(random() * 10 * DAY));
    const { arrivals } = await profileOf(
      'timestamp,input_tokens',
      starts.map((ms) => `${iso(ms)},1`),
    );
    expect(arrivals?.fano?.fiveMinutes).toBeGreaterThan(0.8);
    expect(arrivals?.fano?.fiveMinutes).toBeLessThan(1.2);
    expect(arrivals?.stampMs).toBe(1);
  });
});

it('the clock of a poll is seen in its single starts, unless stamps are too coarse for it', async () => {
  const polls = Array.from({ length: 300 }, (_, i) => MONDAY + i * 15 * MINUTE + 1_000 + ((i * 7_919) % 4_000));
  const rowsOf = (starts: readonly number[]) => starts.map((ms) => `${iso(ms)},1`);
  const { arrivals } = await profileOf('timestamp,input_tokens', rowsOf(polls));
  expect(arrivals).toMatchObject({ phaseShare: 1, stampMs: 1 });
  const cut = polls.map((ms) => Math.floor(ms / (5 * MINUTE)) * 5 * MINUTE);
  expect((await profileOf('timestamp,input_tokens', rowsOf(cut))).arrivals?.phaseShare).toBeNull();
});

it('the pace is that of the slots inside of runs, which are full', async () => {
  // 2, 4, 6, 4 and 1 requests in five slots in a row, and a run of one slot an hour later.
  const starts = [2, 4, 6, 4, 1].flatMap((count, slot) =>
    Array.from({ length: count }, (_, i) => MONDAY + (slot * 5 + 2) * MINUTE + i * 10_000),
  );
  const { arrivals } = await profileOf(
    'timestamp,input_tokens',
    [...starts, MONDAY + 90 * MINUTE].map((ms) => `${iso(ms)},1`),
  );
  // Of 4, 6 and 4 the mean is 14 / 3, the variance 68 / 3 - (14 / 3)² = 8 / 9, and their quotient 4 / 21.
  expect(arrivals?.pace).toEqual({ slots: 3, perSlot: expect.closeTo(14 / 3, 9), fano: expect.closeTo(4 / 21, 9) });
  const cut = starts.map((ms) => Math.floor(ms / (5 * MINUTE)) * 5 * MINUTE);
  expect(
    (
      await profileOf(
        'timestamp,input_tokens',
        cut.map((ms) => `${iso(ms)},1`),
      )
    ).arrivals?.pace,
  ).toBeNull();
});

it('the log around a workload is told by its busy hours, and whether its name goes on with another model', async () => {
  const row = (hour: number, application: string, model: string) =>
    `${iso(MONDAY + hour * 60 * MINUTE)},${application},${model},1`;
  const chat = Array.from({ length: 300 }, (_, hour) => row(hour, 'chat', hour < 200 ? 'gpt-4o' : 'gpt-4.1'));
  const { profiles } = await importFiles([
    csv(
      'log.csv',
      'timestamp,application,model,input_tokens',
      ...chat,
      row(100, 'backfill', 'gpt-4o'),
      // A wrong clock, seven years before.
      row(-61_320, 'clock', 'gpt-4o'),
    ),
  ]);
  const logOf = (application: string) => profiles.find(({ key }) => key.application === application)?.arrivals?.log;
  // Of 301 busy hours, one in a hundred at either end counts for nothing: the third busy hour is 1, and the last but three is 296.
  expect(logOf('backfill')).toEqual({
    fromMs: MONDAY + 2 * 60 * MINUTE,
    toMs: MONDAY + 297 * 60 * MINUTE,
    otherModels: false,
  });
  expect(logOf('chat')?.otherModels).toBe(true);
  const nameless = await profileOf('timestamp,input_tokens', [`${iso(MONDAY)},1`]);
  expect(nameless.arrivals?.log).toEqual({ fromMs: MONDAY, toMs: MONDAY + 60 * MINUTE, otherModels: null });
});

it('a storm of retries is no run: its clock is that of the retries', async () => {
  const answered = Array.from({ length: 20 }, (_, i) => `${iso(MONDAY + i * 37 * MINUTE)},200,1`);
  const storm = Array.from({ length: 60 }, (_, i) => `${iso(MONDAY + 2 * DAY + i * 15 * MINUTE + 7_000)},500,1`);
  const header = 'timestamp,status,input_tokens';
  const { arrivals } = await profileOf(header, [...answered, ...storm]);
  expect(arrivals).toMatchObject({ schedule: null, typicalRun: { requests: 1 } });
  expect(arrivals?.phaseShare).toBeLessThan(0.5);
  // Answered calls at the same times are runs, and a log that does not say what failed can't tell.
  const runs = [...answered, ...storm.map((line) => line.replace(',500,', ',200,'))];
  expect((await profileOf(header, runs)).arrivals?.phaseShare).toBeGreaterThan(0.5);
  const unsaid = [...answered, ...storm].map((line) => line.replace(/,[25]00,/, ','));
  expect((await profileOf('timestamp,input_tokens', unsaid)).arrivals?.phaseShare).toBeGreaterThan(0.5);
  // Of work that always failed nothing else is known.
  expect((await profileOf(header, storm)).arrivals?.schedule).toMatchObject({ everyMinutes: 15 });
});

it('how fine the stamps are is told from the whole log, so that a job on the hour does not look cut', async () => {
  const { profiles } = await importFiles([
    csv(
      'log.csv',
      'timestamp,application,input_tokens',
      ...Array.from({ length: 60 }, (_, i) => `${iso(MONDAY + i * 60 * MINUTE)},job,1`),
      ...Array.from({ length: 60 }, (_, i) => `${iso(MONDAY + i * 67 * MINUTE)},chat,1`),
    ),
  ]);
  expect(profiles.map(({ arrivals }) => arrivals?.stampMs)).toEqual([MINUTE, MINUTE]);
});

describe('sessions', () => {
  const header = 'timestamp,session_id,latency_ms,input_tokens';

  it('of an agent are chains of calls, each longer than the last and begun as it ends', async () => {
    const rows = Array.from({ length: 12 }, (_, session) => {
      const start = MONDAY + session * 60 * MINUTE;
      return Array.from(
        { length: 5 },
        (_, call) => `${iso(start + call * 2_500)},s${session},2000,${500 + call * 300}`,
      );
    }).flat();
    expect((await profileOf(header, rows)).sessionShape).toMatchObject({
      sessions: 12,
      steps: 48,
      medianCalls: 5,
      growingShare: 1,
      chainedShare: 1,
      thinkShare: 0,
      medianThinkMs: null,
      medianDepth: 5,
      maxDepth: 5,
    });
  });

  it('of people have pauses between', async () => {
    const rows = Array.from({ length: 12 }, (_, session) => {
      const start = MONDAY + session * 60 * MINUTE;
      return Array.from(
        { length: 4 },
        (_, call) => `${iso(start + call * 42_000)},s${session},2000,${500 + call * 300}`,
      );
    }).flat();
    expect((await profileOf(header, rows)).sessionShape).toMatchObject({
      chainedShare: 0,
      thinkShare: 1,
      medianThinkMs: 40_000,
      medianDepth: 1,
    });
  });

  it('are visits of a user where the log names no session: calls with less than half an hour between', async () => {
    const rows = Array.from({ length: 12 }, (_, visit) =>
      [0, 40, 95].map((second) => `${iso(MONDAY + visit * 50 * MINUTE + second * 1_000)},u${visit % 2},2000,500`),
    ).flat();
    expect((await profileOf('timestamp,user_id,latency_ms,input_tokens', rows)).sessionShape).toMatchObject({
      sessions: 12,
      steps: 24,
      medianCalls: 3,
      thinkShare: 1,
    });
  });

  it('are traces where those hold several calls, and else the visits of users', async () => {
    const header = 'timestamp,trace_id,user_id,latency_ms,input_tokens';
    const rowsOf = (traceOf: (visit: number, call: number) => string) =>
      Array.from({ length: 12 }, (_, visit) =>
        [0, 40, 95].map(
          (second, call) =>
            `${iso(MONDAY + visit * 50 * MINUTE + second * 1_000)},${traceOf(visit, call)},u${visit % 2},2000,500`,
        ),
      ).flat();
    const single = await profileOf(
      header,
      rowsOf((visit, call) => `t${visit}-${call}`),
    );
    expect(single.sessionShape).toMatchObject({ sessions: 12, steps: 24 });
    const several = await profileOf(
      header,
      rowsOf((visit, call) => `t${visit}-${call === 2 ? 'b' : 'a'}`),
    );
    expect(several.sessionShape).toMatchObject({ sessions: 24, steps: 12 });
  });

  it('of an agent with slow tools grow, and each answer but the last one calls a tool', async () => {
    const rows = Array.from({ length: 12 }, (_, session) =>
      [0, 1, 2, 3].map((call) => {
        const start = MONDAY + session * 60 * MINUTE + call * 5 * MINUTE;
        return `${iso(start)},s${session},2000,${500 + call * 300},${call === 3 ? 'stop' : 'tool_calls'},${call}`;
      }),
    ).flat();
    const profile = await profileOf(`${header},finish_reason,tool_results`, rows);
    expect(profile.sessionShape).toMatchObject({ steps: 36, growingShare: 1, chainedShare: 0, medianCalls: 4 });
    // 48 requests say how many results of tools they hold; the first of each session holds none.
    expect(profile.followUps).toEqual({ known: 48, yes: 36, overlapShare: 0, afterToolShare: 1 });
  });

  it('of calls side by side overlap', async () => {
    // Of four calls a second apart that take 2.5 seconds, all three that follow begin before the one before has ended.
    const rows = Array.from({ length: 6 }, (_, session) =>
      [0, 1, 2, 3].map((call) => `${iso(MONDAY + session * 60 * MINUTE + call * 1_000)},s${session},2500,${call + 1}`),
    ).flat();
    const { followUps } = await profileOf(header, rows);
    expect(followUps).toEqual({ known: 0, yes: 0, overlapShare: 1, afterToolShare: null });
  });

  it('are the same however the rows of calls at the same moment are ordered', async () => {
    const calls = Array.from({ length: 40 }, (_, session) =>
      [0, 1, 2, 3].map((call) => ({ session, call, input: 500 + ((session * 7 + call * 3) % 11) * 100 })),
    ).flat();
    const rowsOf = (application: string, ordered: typeof calls) =>
      ordered.map(({ session, call, input }) => {
        const at = iso(MONDAY + session * 60 * MINUTE + Math.floor(call / 2) * MINUTE);
        return `${at},${application},${application}${session},${input},${call % 2 === 0 ? 'stop' : 'tool_calls'}`;
      });
    const { profiles } = await importFiles([
      csv(
        'log.csv',
        'timestamp,application,session_id,input_tokens,finish_reason',
        ...rowsOf('a', calls),
        ...rowsOf('b', calls.toReversed()),
      ),
    ]);
    const [one, other] = profiles;
    expect(profiles).toHaveLength(2);
    expect(one?.sessionShape).toMatchObject({ sessions: 40, steps: 120 });
    expect(other?.sessionShape).toEqual(one?.sessionShape);
    expect(other?.followUps).toEqual(one?.followUps);
  });

  it('say nothing of follow-ups where no latency, no finish reason and no result of a tool is logged', async () => {
    const rows = [0, 1, 2].map((call) => `${iso(MONDAY + call * 9_000)},s,,${call + 1}`);
    expect((await profileOf(header, rows)).followUps).toBeNull();
  });

  it('are unknown in a log without them, and their pace in a log without latencies', async () => {
    expect((await profileOf('timestamp,input_tokens', [`${iso(MONDAY)},1`])).sessionShape).toBeNull();
    const rows = [0, 1, 2].map((call) => `${iso(MONDAY + call * 9_000)},s,,${call + 1}`);
    expect((await profileOf(header, rows)).sessionShape).toMatchObject({
      growingShare: 1,
      chainedShare: null,
      medianDepth: null,
    });
  });
});

it('a pool of workers is seen by its size, and by the next item following at once', async () => {
  const rows = Array.from({ length: 4 }, (_, worker) =>
    Array.from({ length: 50 }, (_, item) => {
      const start = MONDAY + worker * 700 + item * 4_050;
      return `${iso(start)},4000,1`;
    }),
  ).flat();
  const { concurrency } = await profileOf('timestamp,latency_ms,input_tokens', rows);
  expect(concurrency).toMatchObject({ commonest: 4, most: 4 });
  expect(concurrency?.commonestShare).toBeGreaterThan(0.85);
  expect(concurrency?.handoverShare).toBeGreaterThan(0.85);
  expect(concurrency?.handoverChain).toBeGreaterThan(30);
});

it('a queue that drains on one day hands over on that day alone', async () => {
  const drain = Array.from({ length: 200 }, (_, item) => `${iso(MONDAY + 3 * DAY + item * 2_050)},2000,1`);
  const trickle = Array.from({ length: 40 }, (_, i) => `${iso(MONDAY + i * 157 * MINUTE)},2000,1`);
  const { concurrency } = await profileOf('timestamp,latency_ms,input_tokens', [...drain, ...trickle]);
  expect(concurrency?.handoverShare).toBeGreaterThan(0.4);
  // 40 starts, 157 minutes apart, are on five days.
  expect(concurrency?.handoverDays).toBeCloseTo(1 / 5, 9);
});

it('a request made of two calls hands over too, and never goes on', async () => {
  const rows = Array.from({ length: 80 }, (_, i) =>
    [0, 2_040].map((after) => `${iso(MONDAY + i * 9 * MINUTE + after)},2000,1`),
  ).flat();
  const { concurrency } = await profileOf('timestamp,latency_ms,input_tokens', rows);
  expect(concurrency?.handoverShare).toBeGreaterThan(0.4);
  expect(concurrency?.handoverChain).toBeCloseTo(2, 6);
});

it('a fan is calls that start in one moment, before the first of them has ended, with silence around', async () => {
  const at = (fan: number, afterMs: readonly number[], latencyMs: number) =>
    afterMs.map((after) => `${iso(MONDAY + fan * 10 * MINUTE + after)},${latencyMs},1`);
  const fans = [0, 1, 2].flatMap((fan) => at(fan, [0, 20, 40, 900, 1_900], 4_000));
  const of = async (rows: string[]) => (await profileOf('timestamp,latency_ms,input_tokens', rows)).concurrency?.fans;
  expect(await of(fans)).toEqual({ count: 3, calls: 5, share: 1 });
  // Three at once are none; nor are five of which one starts later, or after another has ended.
  expect(await of([...fans, ...at(5, [0, 1, 2], 4_000)])).toEqual({ count: 3, calls: 5, share: 15 / 18 });
  expect(await of(at(0, [0, 20, 40, 900, 2_100], 4_000))).toEqual({ count: 0, calls: 0, share: 0 });
  expect(await of(at(0, [0, 20, 40, 900, 1_900], 1_000))).toEqual({ count: 1, calls: 4, share: 4 / 5 });
});

it('an agent that the log does not mark shows in rows of calls that grow by all that was said before', async () => {
  const rows = (grows: number, after: number) =>
    Array.from({ length: 8 }, (_, chain) =>
      Array.from({ length: 6 }, (__, step) => {
        const start = iso(MONDAY + chain * 60 * MINUTE + step * after);
        return `${start},2000,${1_000 + step * grows},100`;
      }),
    ).flat();
  const of = async (all: string[]) =>
    (await profileOf('timestamp,latency_ms,input_tokens,output_tokens', all)).concurrency;
  expect(await of(rows(150, MINUTE))).toMatchObject({ growing: { rows: 8, share: 1 }, goesOnShare: 40 / 48 });
  // Less than the answer is added, so it was not sent again.
  expect(await of(rows(50, MINUTE))).toMatchObject({ growing: { rows: 0, share: 0 } });
  // The call before has not ended.
  expect(await of(rows(150, 1_000))).toMatchObject({ growing: { rows: 0, share: 0 } });
});

it('lengths and times are counted by size', async () => {
  const rows = Array.from({ length: 100 }, (_, i) => `${iso(MONDAY + i * 1_000)},${i < 50 ? 1_000 : 4_000},0,${i + 1}`);
  const { histograms } = await profileOf('timestamp,input_tokens,output_tokens,latency_ms', rows);
  expect(histograms?.inputTokens.counts.reduce((sum, n) => sum + n, 0)).toBe(100);
  expect(histograms?.outputTokens).toEqual({ zeros: 100, firstBucket: 0, counts: [] });
  expect(quantile(histograms?.latencyMs ?? { zeros: 0, firstBucket: 0, counts: [] }, 0.5)).toBeGreaterThan(40);
  expect(histograms?.firstTokenMs).toBeNull();
});

it('no users on some work is a zero only where the log names users elsewhere', async () => {
  const header = 'timestamp,application,user_id,session_id,api_key_name,prompt_hash,input_tokens';
  const { profiles } = await importFiles([
    csv(
      'log.csv',
      header,
      `${iso(MONDAY)},chat,u1,s1,k1,p1,1`,
      `${iso(MONDAY)},chat,u1,s1,k1,p1,1`,
      `${iso(MONDAY)},job,,,k1,,1`,
    ),
  ]);
  const of = (name: string) => profiles.find(({ key }) => key.application === name);
  expect(of('job')).toMatchObject({ endUsers: 0, sessions: 0, prompts: null });
  expect(of('chat')).toMatchObject({ endUsers: 1, sessions: 1, prompts: { known: 2, distinct: 1 } });
  const without = await profileOf('timestamp,application,input_tokens', [`${iso(MONDAY)},job,1`]);
  expect(without).toMatchObject({ endUsers: null, sessions: null, keys: null, prompts: null });
});
