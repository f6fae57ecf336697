import { type FileHandle, open } from 'node:fs/promises';
import type { WorkloadProfile } from '../../workloads/profile/profile';

/** Receives the profiles of an audit as they are measured. */
export type ProfileSink = { add: (profiles: readonly WorkloadProfile[]) => Promise<void> };

/**
 * Runs work with a sink for profiles. With `file` they are written there, a line of JSON each, because memory may not hold all of
 * them. Without it they are returned. Only the owner can read the file.
 */
export async function withProfileSink<T>(
  file: string | undefined,
  work: (sink: ProfileSink) => Promise<T>,
): Promise<{ profiles: WorkloadProfile[]; result: T }> {
  const profiles: WorkloadProfile[] = [];
  if (file === undefined) {
    const result = await work({ add: async (more) => void profiles.push(...more) });
    return { profiles, result };
  }
  const handle = await open(file, 'w', 0o600);
  try {
    return { profiles, result: await work({ add: (more) => append(handle, more) }) };
  } finally {
    await handle.close();
  }
}

async function append(handle: FileHandle, profiles: readonly WorkloadProfile[]): Promise<void> {
  await handle.appendFile(profiles.map((profile) => `${JSON.stringify(profile)}\n`).join(''));
}
