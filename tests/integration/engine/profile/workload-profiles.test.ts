import { describe, expect, it } from 'vitest';
import { csv, importFiles } from '../import-files';

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 2) + minutes * 60_000).toISOString();

it('tokens are split at the bands in which providers charge more', async () => {
  const { profiles } = await importFiles([
    csv(
      'log.csv',
      'model,input_tokens,cached_tokens,output_tokens',
      'gpt-5.4,32000,,8',
      'gpt-5.4,100000,,7',
      'gpt-5.4,128000,,1',
      'gpt-5.4,200000,,2',
      'gpt-5.4,200001,50,3',
      'gpt-5.4,272000,,4',
      'gpt-5.4,272001,,5',
      'gpt-5.4,512001,,9',
      // More cached than input tokens: in this file the cached ones are counted beside the input, those above too.
      'gpt-5.4,1,272000,6',
    ),
  ]);
  expect(profiles).toHaveLength(1);
  expect(profiles[0]?.bands.map(({ over, requests, tokens }) => [over, requests, tokens.input, tokens.output])).toEqual(
    [
      [0, 1, 32_000, 8],
      [32_000, 1, 100_000, 7],
      [100_000, 1, 128_000, 1],
      [128_000, 1, 200_000, 2],
      [200_000, 1, 200_051, 3],
      [256_000, 1, 272_000, 4],
      [272_000, 2, 544_002, 11],
      [512_000, 1, 512_001, 9],
    ],
  );
  expect(profiles[0]?.tokens).toMatchObject({ input: 1_988_054, cacheRead: 272_050, output: 45 });
});

describe('tokens by time', () => {
  const HOUR = Date.UTC(2026, 10, 2) / 3_600_000;
  const row = (minutes: number, input: number, cached: number, output: number) =>
    `${at(minutes)},gpt-5.4,${input},${cached},${output}`;
  const read = async (...rows: string[]) => {
    const head = 'timestamp,model,input_tokens,cached_tokens,output_tokens';
    const { profiles } = await importFiles([csv('log.csv', head, ...rows)]);
    return profiles[0]?.tokenTimes;
  };

  it('are summed by hour in each context band', async () => {
    const times = await read(row(5, 10, 0, 1), row(59, 20, 0, 2), row(60, 40, 0, 4), row(61, 300_000, 50, 8));
    expect(times).toEqual({
      step: 'hour',
      bySteps: [
        { ...{ over: 0, places: [HOUR, HOUR + 1], input: [30, 40], output: [3, 4] }, ...UNCACHED },
        { ...{ over: 272_000, places: [HOUR + 1], input: [300_000], output: [8] }, ...UNCACHED, cacheRead: [50] },
      ],
      byHourOfWeek: null,
    });
  });

  it('are summed by day and by hour of the week if there are more than 336 hours', async () => {
    // 2 November 2026 is a Monday; 400 hours later it is Wednesday 16:00, so its first 16 hours are there three times.
    const times = await read(...Array.from({ length: 400 }, (_, hour) => row(hour * 60, 100, 0, 1)));
    expect(times?.step).toBe('day');
    expect(times?.bySteps.map(({ places, input }) => [places[0], input])).toEqual([
      [HOUR / 24, [...Array.from({ length: 16 }, () => 2400), 1600]],
    ]);
    const week = times?.byHourOfWeek?.[0];
    expect(week?.places).toEqual(Array.from({ length: 168 }, (_, hour) => hour));
    expect(week?.output).toEqual(Array.from({ length: 168 }, (_, hour) => (hour < 64 ? 3 : 2)));
  });

  it('are unknown without time stamps', async () => {
    const { profiles } = await importFiles([csv('log.csv', 'model,input_tokens', 'gpt-4o,10')]);
    expect(profiles[0]?.tokenTimes).toBeNull();
  });
});

const UNCACHED = { cacheRead: [], cacheWrite5m: [], cacheWrite1h: [] };

describe('arrivals', () => {
  it('of a job that cron starts are bursts at one minute of the hour', async () => {
    const starts = [0, 1, 2, 3].flatMap((hour) => [0, 0.5, 1, 4].map((minute) => at(hour * 60 + 7 + minute)));
    const { profiles } = await importFiles([
      csv('log.csv', 'timestamp,input_tokens', ...starts.map((start) => `${start},1`)),
    ]);
    expect(profiles[0]?.arrivals).toMatchObject({
      bursts: 4,
      alignedStartShare: 1,
      activeDays: 1,
      busiestMinutesShare: 0.75,
    });
    expect(profiles[0]?.arrivals?.byHour.slice(0, 5)).toEqual([4, 4, 4, 4, 0]);
    // 2 November 2026 is a Monday.
    expect(profiles[0]?.arrivals?.byWeekday).toEqual([16, 0, 0, 0, 0, 0, 0]);
  });

  it('at any minute of the hour are not aligned', async () => {
    const starts = [0, 67, 145, 220, 300, 371].map(at);
    const { profiles } = await importFiles([
      csv('log.csv', 'timestamp,input_tokens', ...starts.map((start) => `${start},1`)),
    ]);
    expect(profiles[0]?.arrivals?.bursts).toBe(6);
    expect(profiles[0]?.arrivals?.alignedStartShare).toBeLessThan(0.5);
  });

  it('are unknown without time stamps, and an unknown is null', async () => {
    const { profiles } = await importFiles([csv('log.csv', 'model,input_tokens', 'gpt-4o,10')]);
    expect(profiles[0]).toMatchObject({
      arrivals: null,
      errors: null,
      medianLatencyMs: null,
      endUsers: null,
      sessions: null,
    });
  });
});

it('a service tier is one of a price list, or stays in the words of the log; it is never standard for want of a name', async () => {
  const tiers = [
    ...['default', 'AUTO', 'standard_only', 'on_demand', 'Batch', 'flex_discount', 'fast', 'ON_DEMAND_PRIORITY'],
    ...['ultrafast', 'Scale', 'provisioned_throughput', ''],
  ];
  const rows = tiers.map((tier, at) => `app-${at},gpt-4o,${tier},10`);
  const { profiles } = await importFiles([csv('log.csv', 'application,model,service_tier,input_tokens', ...rows)]);
  const read = new Map(profiles.map(({ key }) => [key.application, key.serviceTier]));
  expect(tiers.map((_, at) => read.get(`app-${at}`))).toEqual([
    ...['standard', 'standard', 'standard', 'standard', 'batch', 'flex', 'priority', 'priority'],
    ...['ultrafast', 'scale', 'provisioned_throughput', null],
  ]);
});

it('a column that is only called tier may hold the plans of customers, which are no service tiers', async () => {
  const rows = ['enterprise', 'batch', 'ultrafast'].map((tier) => `app-${tier},gpt-4o,${tier},10`);
  const { profiles } = await importFiles([csv('log.csv', 'application,model,tier,input_tokens', ...rows)]);
  expect(profiles.map(({ key }) => [key.application, key.serviceTier]).sort()).toEqual([
    ['app-batch', 'batch'],
    ['app-enterprise', null],
    ['app-ultrafast', 'ultrafast'],
  ]);
});

it('a workload is what shares application, route and what decides the price', async () => {
  const { profiles } = await importFiles([
    csv(
      'log.csv',
      'application,route,model,service_tier,status,stream,cost,input_tokens',
      'chat,/ask,gpt-4o,default,200,true,0.5,10',
      'chat,/ask,gpt-4o,,500,true,,30',
      'chat,/ask,gpt-4o,batch,200,false,0.1,10',
      'chat,/title,gpt-4o,default,200,false,0.1,10',
    ),
  ]);
  expect(profiles.map(({ name, requests, key }) => [name, requests, key.serviceTier])).toEqual(
    expect.arrayContaining([
      ['chat · /ask (batch)', 1, 'batch'],
      ['chat · /title', 1, 'standard'],
      ['chat · /ask', 1, 'standard'],
      ['chat · /ask', 1, null],
    ]),
  );
  const failed = profiles.find(({ errors }) => errors === 1);
  expect(failed).toMatchObject({ requests: 1, billed: { requests: 0, usd: 0 }, streamed: { known: 1, yes: 1 } });
});

it('writes to the cache for an hour are writes, also where a log counts no others', async () => {
  const alone = csv(
    'log.csv',
    'model,input_tokens,output_tokens,ephemeral_1h_input_tokens',
    'claude-sonnet-4-5,100,10,50',
    'claude-sonnet-4-5,100,10,',
  );
  const [hourly] = (await importFiles([alone])).profiles;
  expect(hourly?.tokens).toMatchObject({ input: 200, cacheWrite5m: 0, cacheWrite1h: 50 });

  const some = csv(
    'log.csv',
    'model,input_tokens,output_tokens,cache_creation_input_tokens,ephemeral_1h_input_tokens',
    'claude-sonnet-4-5,100,10,60,50',
    'claude-sonnet-4-5,100,10,,50',
  );
  const [mixed] = (await importFiles([some])).profiles;
  expect(mixed?.tokens).toMatchObject({ cacheWrite5m: 10, cacheWrite1h: 50 });
});
