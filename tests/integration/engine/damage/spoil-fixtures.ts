import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellsOf } from '../../../../lib/logs/columns/column-source';
import type { FileShape } from '../../../../lib/logs/files/file-shape';
import { previewFile } from '../../../../lib/logs/files/preview-file';
import { UnreadableFile } from '../../../../lib/logs/files/unreadable-file';
import { NO_MAPPING } from '../../../../lib/logs/mapping/column-mapping';
import { planReading, type ReadPlan } from '../../../../lib/logs/read-plan';
import { REPOSITORY } from '../../run-whowaits';

const FIXTURES = join(REPOSITORY, 'tests/fixtures/logs');

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
