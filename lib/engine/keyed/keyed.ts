import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import type { IdentityDoubts } from '../../workloads/profile/identity-doubt';
import type { WorkloadProfile } from '../../workloads/profile/profile';
import { queryRows, type Row, textOrNull, toCount } from '../duckdb/session';
import { identifier } from '../duckdb/sql-text';
import { isLarge } from './count-values';
import type { KeyedRequests } from './keyed-requests';
import type { ByWorkload, LogTraits, MeasuredField } from './question';
import { slotsSql } from './slots';

/** How DuckDB answers a question about each workload. */
export type DuckdbAnswer<Field extends MeasuredField> = {
  /** Aggregates over the requests of a workload, by name. One pass computes those of all questions into `Keyed.sums`. */
  sums?: Readonly<Record<string, string>>;
  /** Columns whose distinct values of a workload are counted in the same pass, by the names of the counts. */
  values?: Readonly<Record<string, string>>;
  answer: (keyed: Keyed) => Promise<ByWorkload<Pick<WorkloadProfile, Field>>>;
};

/**
 * The requests of some workloads, each with its workload, for questions. Results that several questions need are computed when
 * the first one asks.
 */
export class Keyed {
  private readonly tables: string[] = [];
  private slotsTable: Promise<string> | null = null;
  private sumsRows: Promise<readonly Row[]> | null = null;

  /** `log`: properties of the whole log, where these are only some of its requests. `sums`: the aggregates of the questions. */
  constructor(
    private readonly connection: DuckDBConnection,
    private readonly keyed: KeyedRequests,
    readonly log: LogTraits | null,
    private readonly wanted: Readonly<Record<string, string>>,
  ) {}

  /** The source of the requests. `keyed-requests.ts` describes its columns. */
  get requests(): string {
    return this.keyed.requests;
  }

  /** Whether the log has too many requests for what is told of all of them to be in memory. */
  get isLarge(): boolean {
    return isLarge(this.keyed.most);
  }

  /** The doubts about the users and sessions of a workload, whose key is in `row`. */
  doubtsOf(row: Row): IdentityDoubts | null {
    return this.keyed.doubts.get(textOrNull(row.application) ?? '') ?? null;
  }

  rows(sql: string): Promise<Row[]> {
    return queryRows(this.connection, sql);
  }

  /** Rows of a query as the values of their columns, some thousand at a time. Nothing else may be asked meanwhile. */
  async *inParts(sql: string): AsyncGenerator<DuckDBValue[][]> {
    yield* (await this.connection.stream(sql)).yieldRows();
  }

  /** Keeps the rows of a query until all questions are answered. Returns the source to select them from. */
  async table(sql: string): Promise<string> {
    const name = identifier(`kept ${this.tables.length}`);
    this.tables.push(name);
    await this.connection.run(`CREATE TEMP TABLE ${name} AS ${sql}`);
    return name;
  }

  /** The source of the workloads of the whole log: `w`, `id` and the columns of the key. */
  get workloads(): string {
    return this.keyed.workloads;
  }

  /** The source of the slots of `slots.ts`. */
  slots(): Promise<string> {
    this.slotsTable ??= this.table(slotsSql(this.requests));
    return this.slotsTable;
  }

  /** Each workload with its key, how many of its requests say when they `started` and the aggregates of the questions, in the order of the report: most requests first, then by id. */
  sums(): Promise<readonly Row[]> {
    const wanted = Object.entries(this.wanted).map(([name, sql]) => `, ${sql} AS ${identifier(name)}`);
    this.sumsRows ??= this.rows(
      `SELECT * FROM ${this.keyed.workloads} JOIN (SELECT w, sum(request_count) AS all_requests, count(started_at) AS started${wanted.join('')}
       FROM ${this.requests} GROUP BY w) USING (w) ORDER BY all_requests DESC, id`,
    );
    return this.sumsRows;
  }

  /**
   * Whether any workload has some of what an aggregate of `sums` counts. Where none has, the query that looks at it is spared: to plan
   * one takes longer than to read a small log. Throws where no question has such an aggregate.
   */
  async some(count: string): Promise<boolean> {
    if (!(count in this.wanted)) throw new Error(`No question counts ${count}.`);
    return (await this.sums()).some((row) => toCount(row[count]) > 0);
  }

  /** Frees what was kept. No questions are possible afterwards. */
  async drop(): Promise<void> {
    for (const name of this.tables) await this.connection.run(`DROP TABLE ${name}`);
  }
}
