import path from 'node:path';
import { profileRequests } from './duckdb/profile-requests';
import { openSession } from './duckdb/session';
import type { ProfileRequest, ProfileResult } from './import-result';
import { withProfileSink } from './profile-file';

/** Profiles requests that are in Parquet already by other key columns. Throws UnreadableFile when these can't name workloads. */
export async function profileAgain(request: ProfileRequest): Promise<ProfileResult> {
  const { requests, columns, directory } = request;
  const connection = await openSession(directory, [path.resolve(requests)]);
  try {
    const { profiles, result: key } = await withProfileSink(request.profiles, (sink) =>
      profileRequests(connection, requests, { directory, sink, chosen: columns }),
    );
    return { profiles, key };
  } finally {
    connection.closeSync();
  }
}
