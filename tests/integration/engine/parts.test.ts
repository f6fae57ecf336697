import { describe, expect, it } from 'vitest';
import type { MeasuredWorkload, WorkloadProfile } from '../../../lib/workloads/profile/profile';
import { mixedLog } from '../../fixtures/mixed-log';
import { importFiles } from './import-files';

async function measured(...logs: string[]): Promise<WorkloadProfile[]> {
  return (await importFiles(logs.map((content, index) => ({ name: `log-${index}.csv`, content })))).profiles;
}

const traitsOf = ({ parts = [] }: WorkloadProfile) =>
  parts.map(({ part, requests }) => ({ ...part?.traits, requests })).sort((a, b) => b.requests - a.requests);

/** The sums that parts have to hold exactly. */
function sumsOf({ requests, tokens, bands, errors, streamed }: MeasuredWorkload) {
  const inBands = bands.reduce((sum, band) => sum + band.requests, 0);
  return [requests, tokens.input, tokens.output, tokens.cacheRead, inBands, errors ?? 0, streamed.known, streamed.yes];
}

function expectPartition(whole: WorkloadProfile): void {
  const parts = whole.parts ?? [];
  const sums = parts.map(sumsOf);
  expect(sumsOf(whole).map((_, place) => sums.reduce((total, sum) => total + (sum[place] ?? 0), 0))).toEqual(
    sumsOf(whole),
  );
  const hours = parts.map(({ arrivals }) => arrivals?.byHour ?? []);
  expect(whole.arrivals?.byHour).toEqual(
    whole.arrivals?.byHour.map((_, hour) => hours.reduce((sum, of) => sum + (of[hour] ?? 0), 0)),
  );
}

describe('a key that people and a job use', () => {
  it('is parted by the clock where rows say nothing else', async () => {
    const [whole, ...others] = await measured(mixedLog({}));
    expect(others).toEqual([]);
    if (whole === undefined) return expect.fail('It is one workload.');
    expect(traitsOf(whole)).toEqual([
      { streamed: null, named: null, clock: true, requests: 4_200 },
      { streamed: null, named: null, clock: false, requests: 1_680 },
    ]);
    expectPartition(whole);
    const [job, rest] = whole.parts ?? [];
    expect(job).toMatchObject({
      id: `${whole.id}.clock`,
      name: 'inbox · by the clock',
      key: whole.key,
      part: { of: whole.id, name: 'inbox', slots: [12, 13, 14, 15, 16], others: 0 },
      arrivals: { schedule: { everyMinutes: 1_440, times: [120] } },
    });
    expect(rest).toMatchObject({
      id: `${whole.id}.rest`,
      name: 'inbox · at other times',
      arrivals: { schedule: null },
    });
  });

  it('is parted by its traits where rows have them', async () => {
    for (const [log, traits] of [
      [mixedLog({ streamed: true }), { streamed: true, named: null }],
      [mixedLog({ users: true }), { streamed: null, named: true }],
      [mixedLog({ streamed: true, users: true }), { streamed: true, named: true }],
    ] as const) {
      const [whole] = await measured(log);
      if (whole === undefined) return expect.fail('It is one workload.');
      const other = { streamed: traits.streamed && false, named: traits.named && false };
      expect(traitsOf(whole)).toEqual([
        { ...other, clock: null, requests: 4_200 },
        { ...traits, clock: null, requests: 1_680 },
      ]);
      expectPartition(whole);
    }
  });

  it('is parted by its system prompts, of which nothing but the start of a keyed hash is kept', async () => {
    const [whole] = await measured(mixedLog({ prompts: true, streamed: true }));
    if (whole === undefined) return expect.fail('It is one workload.');
    const prompt = expect.stringMatching(/^[0-9a-f]{8}$/);
    expect(traitsOf(whole)).toEqual([
      { prompt, streamed: null, named: null, clock: null, requests: 4_200 },
      { prompt, streamed: null, named: null, clock: null, requests: 1_680 },
    ]);
    expect(whole.parts?.map(({ id, part }) => id === `${whole.id}.prompt${part?.traits.prompt}`)).toEqual([true, true]);
    expectPartition(whole);
    expect(JSON.stringify(whole)).not.toContain('You ');
  });

  it('is parted by the clients of its requests, where prompts do not part them', async () => {
    const [whole] = await measured(mixedLog({ clients: true, streamed: true }));
    if (whole === undefined) return expect.fail('It is one workload.');
    expect(traitsOf(whole)).toEqual([
      { client: 'OpenAI/Python', streamed: null, named: null, clock: null, requests: 4_200 },
      { client: 'browser', streamed: null, named: null, clock: null, requests: 1_680 },
    ]);
    expect(whole.parts?.map(({ id, name }) => [id, name])).toEqual([
      [`${whole.id}.clientopenai_python`, 'inbox · by OpenAI/Python'],
      [`${whole.id}.clientbrowser`, 'inbox · by browsers and mobile apps'],
    ]);
    expectPartition(whole);
    const [prompted] = await measured(mixedLog({ clients: true, prompts: true }));
    expect(prompted?.parts?.map(({ part }) => part?.traits.client)).toEqual([undefined, undefined]);
  });

  it('is parted by its system prompts in one workload of a log and by its clients in another', async () => {
    const both = { clients: true, prompts: true };
    const plain = mixedLog({ ...both, application: 'plain' }).replaceAll(/You (answer|sum up)/g, 'You work');
    const parted = await measured(mixedLog(both), plain);
    expect(new Map(parted.map(({ name, parts = [] }) => [name, parts.map(({ part }) => part?.traits.client)]))).toEqual(
      new Map([
        ['inbox', [undefined, undefined]],
        ['plain', ['OpenAI/Python', 'browser']],
      ]),
    );
    for (const whole of parted) expectPartition(whole);
  });

  it('is parted by weekends where a job runs on them, and people come on working days', async () => {
    const [whole] = await measured(mixedLog({ weekly: true }));
    if (whole === undefined) return expect.fail('It is one workload.');
    expect(traitsOf(whole)).toEqual([
      { streamed: null, named: null, weekend: false, clock: null, requests: 1_200 },
      { streamed: null, named: null, weekend: true, clock: null, requests: 1_200 },
    ]);
    expect(whole.parts?.map(({ name }) => name).sort()).toEqual(['inbox · at weekends', 'inbox · on weekdays']);
    expectPartition(whole);
  });

  it('is parted by what started its requests, and each origin by its other traits again', async () => {
    const [whole] = await measured(mixedLog({ origins: true, streamed: true, users: true }));
    if (whole === undefined) return expect.fail('It is one workload.');
    expect(traitsOf(whole)).toEqual([
      { origin: 'queue', streamed: null, named: null, clock: null, requests: 4_200 },
      { origin: 'waiting', streamed: null, named: null, clock: null, requests: 1_680 },
    ]);
    expect(whole.parts?.map(({ id, origins }) => [id, origins?.queue, origins?.waiting])).toEqual([
      [`${whole.id}.originqueue`, 4_200, 0],
      [`${whole.id}.originwaiting`, 0, 1_680],
    ]);
    expectPartition(whole);
  });

  it('has a part for what begins with no common prompt', async () => {
    const rows = mixedLog({ prompts: true }).split('\n');
    const some = rows.map((row, at) => (at % 10 === 0 ? row.replace('You answer.', '') : row));
    const [whole] = await measured(some.join('\n'));
    if (whole === undefined) return expect.fail('It is one workload.');
    expect(
      whole.parts?.map(({ part, name }) => [part?.traits.prompt === 'other', name.split(' · ')[1]]),
    ).toContainEqual([true, 'other prompts']);
    expectPartition(whole);
  });

  it('is whole where one system prompt replaced another', async () => {
    const [head = '', ...rows] = mixedLog({ job: 0, streamed: true, prompts: true }).trimEnd().split('\n');
    const half = rows.map((row, at) =>
      at < rows.length / 2 ? row : row.replace('You answer.', 'You answer briefly.'),
    );
    expect((await measured([head, ...half].join('\n')))[0]?.parts).toBeUndefined();
  });

  it('is whole where only people or only the job use it, whatever rows say', async () => {
    for (const one of [{ people: 0 }, { job: 0 }]) {
      for (const log of [mixedLog(one), mixedLog({ ...one, streamed: true, users: true, origins: true })]) {
        const [whole, ...others] = await measured(log);
        expect([whole?.parts, others]).toEqual([undefined, []]);
      }
    }
  });

  it('is whole where stamps are cut to the hour, or rows are sums', async () => {
    const [head = '', ...rows] = mixedLog({}).trimEnd().split('\n');
    const cut = rows.map((row) => row.replace(/:\d\d:\d\d\.\d{3}Z/, ':00:00.000Z'));
    expect((await measured([head, ...cut].join('\n')))[0]?.parts).toBeUndefined();
    const sums = rows.map((row) => `${row},2`);
    expect((await measured([`${head},request_count`, ...sums].join('\n')))[0]?.parts).toBeUndefined();
  });

  it('leaves the other workloads of the log as they are', async () => {
    const alone = await measured(mixedLog({ application: 'night', people: 0 }));
    const together = await measured(mixedLog({ application: 'night', people: 0 }), mixedLog({}));
    const night = together.find(({ name }) => name === 'night');
    // When the log is in use is of the log, and parts are no other work of the same name.
    const log = { ...night?.arrivals?.log, otherModels: false };
    expect(night).toEqual({ ...alone[0], arrivals: { ...alone[0]?.arrivals, log } });
    const ofInbox = together.flatMap(({ arrivals, parts = [] }) => [arrivals, ...parts.map((part) => part.arrivals)]);
    expect(ofInbox.map((arrivals) => arrivals?.log?.otherModels)).toEqual([false, false, false, false]);
    expect(together.map(({ name, parts = [] }) => [name, parts.length])).toEqual([
      ['inbox', 2],
      ['night', 0],
    ]);
  });
});
