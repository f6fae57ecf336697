import type { DuckDBConnection } from '@duckdb/node-api';

const LOOK_EVERY_MS = 250;

/**
 * Runs queries and tells meanwhile which share (0 to 1) of the longest of them is done, as far as DuckDB can see. The share
 * never goes back. Needs a session with `enable_progress_bar`.
 */
export async function tellProgress<T>(
  connection: DuckDBConnection,
  work: () => Promise<T>,
  onShare: (share: number) => void,
): Promise<T> {
  let most = 0;
  const timer = setInterval(() => {
    const { percentage } = connection.progress;
    // Minus one before DuckDB knows; a short query after the long one begins again at nothing.
    if (percentage / 100 <= most) return;
    most = Math.min(1, percentage / 100);
    onShare(most);
  }, LOOK_EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
