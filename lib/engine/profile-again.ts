import path from 'node:path';
import { profileRequests } from './duckdb/profile-requests';
import { openSession } from './duckdb/session';
import type { ProfileRequest, ProfileResult } from './import-result';

/** Profiles requests that are in Parquet already by other key columns. Throws UnreadableFile when these can't name workloads. */
export async function profileAgain({ requests, columns, directory }: ProfileRequest): Promise<ProfileResult> {
  const connection = await openSession(directory, [path.resolve(requests)]);
  try {
    return await profileRequests(connection, requests, columns);
  } finally {
    connection.closeSync();
  }
}
