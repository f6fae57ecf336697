import { describe, expect, it } from 'vitest';
import { csv, importFiles, jsonLines } from './import-files';

const START = Date.UTC(2026, 10, 2, 9);
/** Within five, because callers are counted approximately. */
const ABOUT_20 = expect.closeTo(20, -1);
const HEADER = 'timestamp,model,input_tokens,application,user_id,session_id';

type Who = (row: number) => string;
const nobody: Who = () => '';
/** A new user or session for every row, and one that each of three rows shares. */
const fresh: Who = (row) => `fresh-${row}`;
const returning: Who = (row) => `returning-${Math.floor(row / 3)}`;
const always: Who = () => 'service-account';

/** 60 rows of an application, a minute apart. */
function rowsOf(application: string, user: Who, session: Who): string[] {
  return Array.from({ length: 60 }, (_, row) => {
    const time = new Date(START + row * 60_000).toISOString();
    return [time, 'gpt-4o', 100, application, user(row), session(row)].join(',');
  });
}

/** The measures of the workloads of a log, by application. */
async function measured(...applications: [name: string, user: Who, session: Who][]) {
  const { profiles } = await importFiles([csv('log.csv', HEADER, ...applications.flatMap((one) => rowsOf(...one)))]);
  return new Map(profiles.map((profile) => [profile.key.application, profile]));
}

describe('a column that should name users or sessions', () => {
  it('names them where they return', async () => {
    const of = await measured(['chat', returning, returning]);
    expect(of.get('chat')).toMatchObject({ endUsers: ABOUT_20, sessions: ABOUT_20, doubted: null });
  });

  it('names nobody where it has one value, and other work is then not said to lack users', async () => {
    const of = await measured(['nightly', always, always], ['other', nobody, nobody]);
    expect(of.get('nightly')).toMatchObject({
      endUsers: null,
      sessions: null,
      doubted: { endUsers: 'constant', sessions: 'constant' },
    });
    expect(of.get('other')).toMatchObject({ endUsers: null, sessions: null, doubted: null });
  });

  it('names nobody where it is new in each row', async () => {
    const of = await measured(['gateway', fresh, fresh]);
    expect(of.get('gateway')).toMatchObject({
      endUsers: null,
      sessions: null,
      sessionShape: null,
      doubted: { endUsers: 'new-each-row', sessions: 'new-each-row' },
    });
  });

  it('leaves the visits of users to be measured, where only its sessions are new in each row', async () => {
    const { sessionShape, ...gateway } = (await measured(['gateway', returning, fresh])).get('gateway') ?? {};
    expect(gateway).toMatchObject({
      endUsers: ABOUT_20,
      sessions: null,
      doubted: { endUsers: null, sessions: 'new-each-row' },
    });
    expect(sessionShape).toMatchObject({ sessions: 20, steps: 40 });
  });

  it('is judged for each application that writes it', async () => {
    const of = await measured(['chat', returning, returning], ['gateway', fresh, fresh], ['job', nobody, nobody]);
    expect(of.get('chat')).toMatchObject({ endUsers: ABOUT_20, sessions: ABOUT_20, doubted: null });
    expect(of.get('gateway')).toMatchObject({ endUsers: null, doubted: { endUsers: 'new-each-row' } });
    expect(of.get('job')).toMatchObject({ endUsers: 0, sessions: 0, doubted: null });
  });

  it('is how usual it is to name users: by its application on other requests, else by the share of all that do', async () => {
    const others = Array.from({ length: 19 }, (_, at): [string, Who, Who] => [`job-${at}`, nobody, nobody]);
    const of = await measured(['chat', returning, nobody], ...others);
    expect(['chat', 'job-0', 'job-18'].map((name) => of.get(name)?.usersElsewhere)).toEqual([1, 1 / 20, 1 / 20]);
    const few = await measured(['chat', returning, nobody], ...others.slice(1));
    expect(few.get('job-1')?.usersElsewhere).toBe(1);
    const none = await measured(['job', nobody, nobody], ['other', nobody, nobody]);
    expect(none.get('job')?.usersElsewhere).toBeNull();
  });

  it('is judged for all rows where no application is named, and not by a few of them', async () => {
    const whole = await measured(['', always, fresh]);
    expect(whole.get(null)).toMatchObject({ doubted: { endUsers: 'constant', sessions: 'new-each-row' } });
    const few = await importFiles([csv('log.csv', HEADER, ...rowsOf('chat', always, fresh).slice(0, 19))]);
    expect(few.profiles[0]).toMatchObject({ endUsers: 1, doubted: null });
  });
});

it('LiteLLM: the owner of a key is no end user, and a session that it makes up for each request is none', async () => {
  const row = (index: number, more: object) => ({
    request_id: `chatcmpl-${index}`,
    call_type: 'acompletion',
    spend: 0.01,
    startTime: new Date(START + index * 60_000).toISOString(),
    endTime: new Date(START + index * 60_000 + 900).toISOString(),
    prompt_tokens: 5,
    completion_tokens: 2,
    model: 'gpt-4o',
    user: `owner-${index % 4}`,
    metadata: { user_api_key_user_id: `owner-${index % 4}` },
    session_id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    requester_ip_address: `10.0.0.${index % 6}`,
    ...more,
  });
  const log = (more: (index: number) => object) =>
    jsonLines('spend.jsonl', ...Array.from({ length: 60 }, (_, index) => row(index, more(index))));
  const [asWritten] = (await importFiles([log(() => ({}))])).profiles;
  expect(asWritten).toMatchObject({ endUsers: null, sessions: null, addresses: expect.closeTo(6, -1) });
  expect(asWritten?.doubted).toEqual({ endUsers: null, sessions: 'new-each-row' });
  const [named] = (
    await importFiles([log((index) => ({ end_user: `person-${index % 7}`, session_id: `s${index % 9}` }))])
  ).profiles;
  expect(named).toMatchObject({ endUsers: expect.closeTo(7, -1), sessions: expect.closeTo(9, -1), doubted: null });
});
