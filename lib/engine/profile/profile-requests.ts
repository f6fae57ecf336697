import { UnreadableFile } from '../../logs/files/unreadable-file';
import { type KeyChoice, keyProblem } from '../../workloads/key/key-choice';
import { NAMING_COLUMNS, type NamingColumn, namingColumns } from '../../workloads/key/workload-key-columns';
import type { KeyValues } from '../questions/key-values/question';
import { measureWorkloads } from './measure-workloads';
import type { ProfileSink } from './profile-file';
import type { Profiler } from './profiler';

/** The number of workloads that are measured at a time. Each takes about 20 kB until it is written. */
const WORKLOADS_AT_ONCE = 4_000;

/** How requests are profiled. */
export type Profiling = {
  /** Receives the profiles in the order of the report, some thousand at a time. */
  sink: ProfileSink;
  /** The columns that a person wants workloads named by; null where Whowaits chooses. */
  chosen?: readonly NamingColumn[] | null;
  /** The number of workloads that are measured at a time. */
  atOnce?: number;
};

/** Measures every workload of an audit's requests. Throws UnreadableFile when the chosen columns can't name workloads. */
export async function profileRequests(
  profiler: Profiler,
  { sink, chosen = null, atOnce = WORKLOADS_AT_ONCE }: Profiling,
): Promise<KeyChoice> {
  const key = chooseKey(await profiler.keyValues(), chosen);
  for await (const workloads of profiler.workloads(key, atOnce)) await sink.add(await measureWorkloads(workloads));
  return key;
}

function chooseKey({ values, requests }: KeyValues, chosen: readonly NamingColumn[] | null): KeyChoice {
  if (chosen === null) return { columns: namingColumns(values, requests), values, chosenBy: 'whowaits' };
  const problem = keyProblem(chosen, values);
  if (problem !== null) throw new UnreadableFile(problem, 'mapping');
  return { columns: NAMING_COLUMNS.filter((column) => chosen.includes(column)), values, chosenBy: 'person' };
}
