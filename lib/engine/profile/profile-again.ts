import type { KeyChoice } from '../../workloads/key/key-choice';
import type { NamingColumn } from '../../workloads/key/workload-key-columns';
import type { WorkloadProfile } from '../../workloads/profile/profile';
import { DuckdbProfiler, type TimeWindow } from './duckdb-profiler';
import { withProfileSink } from './profile-file';
import { profileRequests } from './profile-requests';
import { withStoredRequests } from './stored-requests';

/**
 * Imported requests, to be profiled by other key columns (null: Whowaits chooses). `directory` is emptied afterwards. `profiles` is the
 * file for the profiles, a line of JSON each. Without it they are in the result. `within`: only requests of this time, ms since 1970.
 */
export type ProfileRequest = {
  requests: string;
  columns: NamingColumn[] | null;
  directory: string;
  profiles?: string;
  within?: TimeWindow;
};
/** The columns that name the workloads, and the profiles. Empty where the request names a file for them. */
export type ProfileResult = { profiles: WorkloadProfile[]; key: KeyChoice };

/**
 * Profiles stored requests in Parquet by other key columns. Throws UnreadableFile when the columns can't name workloads, or
 * when the requests are lost or damaged.
 */
export async function profileAgain(request: ProfileRequest): Promise<ProfileResult> {
  const { requests, columns, directory, within } = request;
  return withStoredRequests(requests, directory, async (connection) => {
    const { profiles, result: key } = await withProfileSink(request.profiles, (sink) =>
      profileRequests(new DuckdbProfiler(connection, requests, directory, within), { sink, chosen: columns }),
    );
    return { profiles, key };
  });
}
