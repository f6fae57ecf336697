import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { requestsIn } from '../../../lib/engine/duckdb/requests-source';
import { countingNotes } from '../../../lib/engine/import/counting-notes';
import { defineMacros } from '../../../lib/engine/macros/macros';
import { planFiles } from '../../../lib/engine/plan/plan-files';
import { writeRequests } from '../../../lib/engine/settle/write-requests';
import type { Note } from '../../../lib/engine/stage/note';
import { stageFile } from '../../../lib/engine/stage/stage-file';
import { stagePivoted } from '../../../lib/engine/stage/stage-pivoted';
import { cellsOf } from '../../../lib/logs/columns/column-source';
import type { FileShape } from '../../../lib/logs/files/file-shape';
import { previewFile } from '../../../lib/logs/files/preview-file';
import { UnreadableFile } from '../../../lib/logs/files/unreadable-file';
import { NO_MAPPING } from '../../../lib/logs/mapping/column-mapping';
import { planReading, type ReadPlan } from '../../../lib/logs/read-plan';
import { REPOSITORY } from '../run-whowaits';
import { KEY } from './import-files';

const FIXTURES = join(REPOSITORY, 'tests/fixtures/logs');

export type ReadFixture = {
  name: string;
  /** The requests as they count, and where they are kept. */
  rows: Record<string, unknown>[];
  requests: string;
  notes: Note[];
};

/**
 * Reads small files one after the other in one session, as an import does up to the profile: their rows and what is said of
 * them. The engine's own session and a profile for each file would take four times as long, most of it to plan queries
 * that then see five rows, so DuckDB's optimizer stays off.
 */
export class FixtureReader {
  private read = 0;

  private constructor(
    readonly connection: DuckDBConnection,
    readonly folder: string,
  ) {}

  static async open(): Promise<FixtureReader> {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const optimizers = (await connection.runAndReadAll('SELECT name FROM duckdb_optimizers()')).getRowObjects();
    await connection.run(`SET disabled_optimizers = '${optimizers.map(({ name }) => name).join(',')}'`);
    await connection.run('SET threads = 1');
    await connection.run("SET TimeZone = 'UTC'");
    await defineMacros(connection, Buffer.from(KEY, 'hex'));
    return new FixtureReader(connection, mkdtempSync(join(tmpdir(), 'whowaits-fixtures-')));
  }

  close(): void {
    this.connection.closeSync();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }

  /** What is read of a file of this name and text, or why nothing is. */
  async take(name: string, text: string): Promise<ReadFixture | UnreadableFile> {
    this.read += 1;
    const directory = join(this.folder, String(this.read));
    mkdirSync(directory);
    const file = { name, path: join(directory, name) };
    writeFileSync(file.path, text);
    try {
      return await this.takeFrom(file, directory);
    } catch (error) {
      if (error instanceof UnreadableFile) return error;
      throw error;
    }
  }

  private async takeFrom(file: { name: string; path: string }, directory: string): Promise<ReadFixture> {
    const { connection } = this;
    const requests = join(directory, 'requests.parquet');
    const request = { files: [file], mapping: NO_MAPPING, directory, requests, key: KEY };
    const { planned } = await planFiles(connection, request, directory, () => {});
    const [one] = planned;
    if (one === undefined || planned.length > 1) throw new Error(`${file.name}: ${planned.length} files`);
    const { plan, file: plain } = one;
    const target = join(directory, 'staged.parquet');
    const staged =
      plan.pivot === undefined
        ? await stageFile(connection, plain, plan, target, false)
        : await stagePivoted(connection, plain, { ...plan, pivot: plan.pivot }, target, false);
    const written = await writeRequests(connection, [staged], requests);
    for (const table of ['aside', 'duplicates', 'first_starts', 'traces']) {
      await connection.run(`DROP TABLE IF EXISTS ${table}`);
    }
    const rows = (await connection.runAndReadAll(`SELECT * FROM ${requestsIn([requests])}`)).getRowObjectsJson();
    return {
      ...{ name: file.name, rows, requests },
      notes: [...staged.notes, ...countingNotes(file.name, 0, staged, written)],
    };
  }
}

/** A fixture whose format is known. */
type Known = { name: string; text: string; plan: ReadPlan };

/** The smallest fixture of JSON of each format that is read. */
export async function oneFixtureOfEachFormat(): Promise<Known[]> {
  const names = readdirSync(FIXTURES).filter((name) => /\.jsonl?$/.test(name));
  const texts = names.map((name) => ({ name, text: readFileSync(join(FIXTURES, name), 'utf8') }));
  const ofFormat = new Map<string, Known>();
  for (const { name, text } of texts.sort((one, other) => other.text.length - one.text.length)) {
    const shape = (await previewFile(name, new Blob([text])))?.shape;
    const plan = shape === undefined ? null : planOf(name, shape);
    if (plan !== null) ofFormat.set(plan.format, { name, text, plan });
  }
  return [...ofFormat.values()];
}

function planOf(name: string, shape: FileShape): ReadPlan | null {
  try {
    return planReading(name, shape, NO_MAPPING);
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
}

const LABELS = ['application', 'route', 'key_name', 'provider', 'service_tier', 'client', 'trigger'] as const;
const COUNTS = [
  ...(['input_tokens', 'cache_read_tokens', 'cache_write_tokens', 'output_tokens', 'reasoning_tokens'] as const),
  // The part that a total adds, or a cost, would show what they used.
  ...(['total_tokens', 'billed_usd'] as const),
];

/** The text of a fixture in which names are objects and tokens zero. */
export function spoilt({ text, plan }: Known): string {
  const named = withValues(text, namesIn(plan, LABELS), '"(?:[^"\\\\]|\\\\.)*"', '{"name":"shop"}');
  return withValues(named, namesIn(plan, COUNTS), '"?[0-9][0-9.e-]*"?', '0');
}

/** The names under which a file keeps canonical columns: of a column of its own, of a key or of an attribute. */
function namesIn(plan: ReadPlan, columns: readonly (keyof ReadPlan['projection'])[]): string[] {
  const names = columns.flatMap((column) => {
    const source = plan.projection[column];
    return (source === undefined ? [] : cellsOf(source)).map(({ column: own, path = [], attribute }) => {
      const keys = path.filter((part) => typeof part === 'string');
      return attribute ?? keys.at(-1) ?? own.split('.').at(-1) ?? own;
    });
  });
  return [...new Set(names)];
}

/** The text in which the values of these keys and attributes, as far as they are like `values`, are another one. */
function withValues(text: string, names: readonly string[], values: string, other: string): string {
  const any = names.map((name) => name.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')).join('|');
  if (any === '') return text;
  const key = `"(?:${any})"\\s*:\\s*`;
  const attribute = `"key"\\s*:\\s*"(?:${any})"\\s*,\\s*"value"\\s*:\\s*\\{\\s*"[a-zA-Z]+"\\s*:\\s*`;
  return text.replace(new RegExp(`(${key}|${attribute})(?:${values})(?=\\s*[,}\\]\\n])`, 'g'), `$1${other}`);
}
