import { type FileHandle, open } from 'node:fs/promises';
import type { WorkloadProfile } from '../../workloads/profile/profile';

/** Takes the profiles of an audit as they are measured. */
export type ProfileSink = { add: (profiles: readonly WorkloadProfile[]) => Promise<void> };

/**
 * Gives a piece of work a sink for profiles and returns those that are not written to `file`, a line of JSON each: a file holds
 * however many there are, memory does not. The file is readable by its owner only.
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
