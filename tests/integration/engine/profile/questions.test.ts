import { dirname } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openSession } from '../../../../lib/engine/duckdb/session';
import { DuckdbProfiler } from '../../../../lib/engine/profile/duckdb-profiler';
import { QUESTIONS, type QuestionName } from '../../../../lib/engine/questions/list';
import { csv } from '../import-files';
import { readFiles } from '../read-files';

const NAMES = Object.keys(QUESTIONS) as QuestionName[];

/** What workloads answer to these questions, asked in this order of requests that nobody asked anything before. */
async function answersTo(names: readonly QuestionName[], requests: string): Promise<Map<QuestionName, unknown>> {
  const connection = await openSession(dirname(requests), [requests]);
  onTestFinished(() => connection.closeSync());
  const profiler = new DuckdbProfiler(connection, requests, dirname(requests));
  const { values } = await profiler.keyValues();
  const key = { columns: ['application' as const], values, chosenBy: 'person' as const };
  const answers = new Map<QuestionName, unknown>();
  for await (const workloads of profiler.workloads(key, 1_000)) {
    for (const name of names) answers.set(name, await workloads.ask(name));
  }
  return answers;
}

/** Calls of two applications: some fail and are tried again, some say no tokens, and they follow each other in sessions. One of the applications runs in batch. */
const ROWS = Array.from({ length: 60 }, (_, index) => {
  const at = new Date(Date.UTC(2026, 10, 2, 9, index * 7, index)).toISOString();
  const session = Math.floor(index / 6);
  const status = index % 6 === 2 ? 500 : 200;
  const output = index % 10 === 5 ? '' : String(20 + index);
  return `${at},app-${session % 2},gpt-4o,${100 * (index + 1)},${output},${status},${300 + index},u${session % 3},s${session},${index % 3},${index % 2 === 0 ? 'waiting' : 'queue'},curl/8.1,${index % 9 === 0},json,${1 + (index % 3)},${session % 2 === 0 ? 'batch' : 'standard'}`;
});

it('a question is answered alike alone and after the others, in whichever order', async () => {
  const head =
    'timestamp,application,model,input_tokens,output_tokens,status,latency_ms,user,session_id,reasoning_tokens,origin,user_agent,cancelled,response_format,user_turns,service_tier';
  const { requests } = await readFiles([csv('log.csv', head, ...ROWS)]);
  const inOrder = await answersTo(NAMES, requests);
  for (const name of NAMES) {
    const fields = [...(inOrder.get(name) as Map<bigint, object>).values()].flatMap((answer) => Object.values(answer));
    expect(
      fields.some((field) => field !== null),
      `${name} has something to say`,
    ).toBe(true);
  }
  expect(await answersTo([...NAMES].reverse(), requests)).toEqual(inOrder);
  for (const name of NAMES) {
    expect(await answersTo([name], requests), name).toEqual(new Map([[name, inOrder.get(name)]]));
  }
});
