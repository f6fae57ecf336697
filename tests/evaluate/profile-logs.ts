import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { importRequests } from '../../lib/engine/import/import-requests';
import { verdictSchema } from '../../lib/latency/latency-class-schema';
import { subjectOfProfile } from '../../lib/latency/subject';
import { NO_MAPPING } from '../../lib/logs/mapping/column-mapping';
import { type WorkloadProfile, workloadProfileSchema } from '../../lib/workloads/profile/profile';
import { kept } from './kept-file';
import type { LabelledCase } from './labelled-case';
import { FAMILIES } from './logs/families';
import type { Family } from './logs/family';
import { type GeneratedLog, generateLogs, isTooLittle, type LabelledWorkload } from './logs/generate-logs';
import { HELD_OUT_FAMILIES } from './logs/held-out-families';
import { logCsv } from './logs/log-csv';

const profiledCaseSchema = z.object({
  id: z.string(),
  group: z.string(),
  truth: verdictSchema,
  why: z.string(),
  mayAsk: z.boolean(),
  about: z.string(),
  profile: workloadProfileSchema,
});
/** A labelled workload as the engine measured it. */
export type ProfiledCase = z.infer<typeof profiledCaseSchema> & Omit<LabelledCase, 'subject'>;

const SETS = { development: FAMILIES, 'held-out': HELD_OUT_FAMILIES };

/** Any key will do: nothing here is somebody's. */
const KEY = '00'.repeat(32);

/** Writes logs of these families as CSV, reads each with the engine, and joins what it measured with the truth. */
export async function profileLogs(
  families: readonly Family[],
  seed: number,
  count: number,
  onLog: (done: number) => void = () => {},
): Promise<ProfiledCase[]> {
  const cases: ProfiledCase[] = [];
  let done = 0;
  for (const log of generateLogs(families, seed, count)) {
    cases.push(...labelled(log, await measure(log)));
    onLog(++done);
  }
  return cases;
}

async function measure(log: GeneratedLog): Promise<WorkloadProfile[]> {
  const directory = mkdtempSync(join(tmpdir(), 'whowaits-evaluate-'));
  try {
    const path = join(directory, 'log.csv');
    writeFileSync(path, logCsv(log));
    const result = await importRequests(
      {
        files: [{ name: 'log.csv', path }],
        mapping: NO_MAPPING,
        directory,
        requests: join(directory, 'requests.parquet'),
        key: KEY,
      },
      () => {},
    );
    const written = log.workloads.reduce((sum, { calls }) => sum + calls.length, 0);
    if (result.accepted !== written)
      throw new Error(`Log ${log.seed}: ${result.accepted} of ${written} rows were read.`);
    return result.profiles;
  } finally {
    rmSync(directory, { recursive: true, force: true, maxRetries: 3 });
  }
}

function labelled(log: GeneratedLog, profiles: readonly WorkloadProfile[]): ProfiledCase[] {
  return log.workloads.map((workload) => {
    const found = profiles.filter((profile) => isOf(profile, workload));
    const [profile] = found;
    if (found.length !== 1 || profile?.requests !== workload.calls.length)
      throw new Error(`Log ${log.seed}: ${found.length} profiles for ${workload.family.family}.`);
    const { family, name } = workload;
    return {
      id: `${log.seed}/${family.family}`,
      group: family.family,
      truth: family.truth,
      why: family.why,
      mayAsk: isTooLittle(workload, log.style),
      about: `${name.kind} name, ${log.calendar.days} days, ${log.calendar.zone.name}, stamps to ${log.style.stampMs ?? 'none'} ms, ${profile.requests} requests`,
      profile,
    };
  });
}

/** By model and by whatever names the log holds; the engine is told nothing of the truth. */
function isOf({ key }: WorkloadProfile, { name, model }: LabelledWorkload): boolean {
  const agree = (read: string | null, written: string) => read === null || read === written;
  return (
    key.model === model &&
    agree(key.application, name.application) &&
    agree(key.route, name.route) &&
    agree(key.keyName, name.key_name) &&
    agree(key.tags, name.tags)
  );
}

/** The case as the log shows it. */
export function withNames({ profile, ...rest }: ProfiledCase): LabelledCase {
  return { ...rest, subject: subjectOfProfile(profile) };
}

/** The same case from a log that names nothing: what it is called is replaced, what was measured stays. */
export function withoutNames({ profile, ...rest }: ProfiledCase): LabelledCase {
  const key = { ...profile.key, application: null, route: null, keyName: null, tags: null };
  return { ...rest, subject: subjectOfProfile({ ...profile, name: 'Unnamed', key }) };
}

const SOURCES = [
  'tests/evaluate/logs',
  'tests/evaluate/traces',
  'tests/evaluate/profile-logs.ts',
  'lib/sample',
  'lib/engine',
  'lib/logs',
  'lib/workloads',
];

/** `profileLogs`, kept in the temporary folder until the generator, the engine or the profile changes. */
export async function cachedProfiles(
  set: keyof typeof SETS,
  seed: number,
  count: number,
  onLog: (done: number) => void,
): Promise<ProfiledCase[]> {
  const cases = await kept(`${set}-${seed}-${count}`, SOURCES, () => profileLogs(SETS[set], seed, count, onLog));
  return z.array(profiledCaseSchema).parse(cases);
}
