import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { KeyChoice } from '../../workloads/key/key-choice';
import type { WorkloadProfile } from '../../workloads/profile/profile';
import { nameRows, rowsOf } from '../duckdb/name-rows';
import { requestsIn } from '../duckdb/requests-source';
import { type Row, textOrNull } from '../duckdb/session';
import { workloadHash } from '../keyed/by-workload';
import { countValues } from '../keyed/count-values';
import { Keyed } from '../keyed/keyed';
import { keyRequests } from '../keyed/keyed-requests';
import { NO_PARTS, type PartedRequests, withParts } from '../keyed/part-requests';
import type { ByWorkload } from '../keyed/question';
import { workloadGroups } from '../keyed/workload-groups';
import { activityInDuckdb } from '../questions/activity/duckdb';
import { firstRequestsInDuckdb } from '../questions/first-requests/duckdb';
import { keyValuesInDuckdb } from '../questions/key-values/duckdb';
import { type FieldOf, QUESTIONS, type QuestionName } from '../questions/list';
import type { AskedWorkloads, KeyedWorkload, Profiler } from './profiler';

/** From an instant until before another, in ms since 1970. */
export type TimeWindow = { fromMs: number; toMs: number };

/** Requests are aggregated where they are, and only aggregates leave DuckDB. `directory` is for temporary files. */
export class DuckdbProfiler implements Profiler {
  private kept: Promise<{ rows: number; source: string }> | null = null;

  constructor(
    private readonly connection: DuckDBConnection,
    private readonly requests: string,
    private readonly directory: string,
    private readonly within?: TimeWindow,
  ) {}

  async keyValues() {
    const { source, rows } = await this.read();
    return keyValuesInDuckdb(this.connection, source, rows);
  }

  async activity() {
    return activityInDuckdb(this.connection, (await this.read()).source);
  }

  async firstRequests(count: number) {
    return firstRequestsInDuckdb(this.connection, (await this.read()).source, count);
  }

  private read(): Promise<{ rows: number; source: string }> {
    this.kept ??= this.readOnce();
    return this.kept;
  }

  private async readOnce(): Promise<{ rows: number; source: string }> {
    const rows = await rowsOf(this.connection, this.requests);
    const all = requestsIn([this.requests]);
    const select = this.within === undefined ? `SELECT * FROM ${all}` : startedIn(all, this.within);
    return { rows, source: await nameRows(this.connection, { name: 'requests_read', rows, select }) };
  }

  async *workloads(key: KeyChoice, atOnce: number): AsyncGenerator<AskedWorkloads> {
    const { rows, source } = await this.read();
    const all = await keyRequests(this.connection, source, key, rows);
    let groups = 0;
    for await (const { keyed, log } of workloadGroups(this.connection, all, this.directory, atOnce)) {
      const file = path.join(this.directory, `parts-${groups++}.parquet`);
      // Who asks for some days wants their sums, for which the whole is enough.
      const parted =
        this.within === undefined ? await withParts(this.connection, keyed, file) : { ...keyed, parts: NO_PARTS };
      const group = new Keyed(this.connection, parted, log, sumsOfAll(rows));
      yield new DuckdbWorkloads(group, parted.parts);
      await group.drop();
      await rm(file, { force: true });
    }
  }
}

/** The requests that started in a time. A row that stands for many counts where its whole time is in it. */
function startedIn(source: string, { fromMs, toMs }: TimeWindow): string {
  return `SELECT * FROM ${source} WHERE started_at >= make_timestamp_ms(${fromMs}) AND started_at < make_timestamp_ms(${toMs})
    AND coalesce(covers_until <= make_timestamp_ms(${toMs}), true)`;
}

class DuckdbWorkloads implements AskedWorkloads {
  constructor(
    private readonly keyed: Keyed,
    private readonly parts: PartedRequests['parts'],
  ) {}

  async keys(): Promise<readonly KeyedWorkload[]> {
    return (await this.keyed.sums()).map((row) => workloadOf(row, this.parts));
  }

  ask<Name extends QuestionName>(question: Name): Promise<ByWorkload<Pick<WorkloadProfile, FieldOf<Name>>>> {
    return QUESTIONS[question].duckdb.answer(this.keyed) as Promise<ByWorkload<Pick<WorkloadProfile, FieldOf<Name>>>>;
  }
}

/** The aggregates of all questions, over so many requests at most. Throws where two of them have one name. */
function sumsOfAll(most: number): Record<string, string> {
  const all: Record<string, string> = {};
  const add = (name: string, sql: string) => {
    if (name in all) throw new Error(`Two questions call an aggregate ${name}.`);
    all[name] = sql;
  };
  for (const { duckdb } of Object.values(QUESTIONS)) {
    for (const [name, sql] of Object.entries(duckdb.sums ?? {})) add(name, sql);
    for (const [name, column] of Object.entries(duckdb.values ?? {})) add(name, countValues(column, most));
  }
  return all;
}

function workloadOf(row: Row, parts: PartedRequests['parts']): KeyedWorkload {
  const key = {
    application: textOrNull(row.application),
    route: textOrNull(row.route),
    keyName: textOrNull(row.key_name),
    tags: textOrNull(row.tags),
    operation: textOrNull(row.operation),
    provider: textOrNull(row.provider),
    model: textOrNull(row.model),
    serviceTier: textOrNull(row.service_tier),
  };
  const w = workloadHash(row);
  return { w, id: textOrNull(row.id) ?? '', key, part: parts.get(w) ?? null };
}
