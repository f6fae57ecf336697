/**
 * How a provider sells work that may wait (lib/pricing/README.md, "Ways"): one request parameter (`standard` for work paid at
 * priority, `flex`), a completion window, a time of day, or a file of requests (`batch`, a gateway's own as well).
 */
export const WAYS = ['standard', 'flex', 'window-2h', 'window-8h', 'off-peak', 'batch'] as const;
export type Way = (typeof WAYS)[number];

/** Whether requests stay synchronous, so that their caches work as today. */
export function keepsCaches(way: Way): boolean {
  return way === 'standard' || way === 'flex' || way === 'off-peak';
}

/** Whether it needs a client of its own: work is sent, watched and fetched later. The others change a parameter or a schedule. */
export function needsClient(way: Way): boolean {
  return way === 'batch' || way === 'window-2h' || way === 'window-8h';
}
