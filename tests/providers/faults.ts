/** What a server does wrong. Tests change it while the server runs. A number counts down: so many times, then never again. */
export type Faults = {
  /** So many calls are answered with 429, to be tried again after two seconds. */
  rateLimits: number;
  /** So many calls are answered with 500, and nothing is done. */
  failures: number;
  /** So many creations of a job are done, and answered with 500. */
  lostAnswers: number;
  /** So many creations of a job are done, and the connection is cut. */
  cutConnections: number;
  /** So many creations of a job are done, and answered with a page of HTML and 200, as a proxy does. */
  pages: number;
  /** So many calls of any kind are answered with a page of HTML and 200. */
  anyPages: number;
  /** So many calls of any kind are answered with an empty object and 200. */
  emptyObjects: number;
  /** So many calls come before those two. */
  spared: number;
  /** So many downloads of results are cut in the middle. */
  cutDownloads: number;
  /** So many creations are refused with 400, in words that quote the first request. */
  refusals: number;
  /** So many creations find no room: a job that fails for the tokens that wait where the vendor does that, else a refusal for a quota. */
  noRoom: number;
  /** Each answer waits so long. */
  slowMs: number;
  /** Counts say that all requests of a job succeeded. */
  lyingCounts: boolean;
  /** So many lines come twice, in each download. */
  duplicated: number;
  /** So many lines are left out. */
  missing: number;
  /** So many lines have ids that nobody sent. */
  unknownIds: number;
  /** The last line ends in the middle. */
  halfLine: boolean;
  /** The share of requests that fail, by their id. */
  errorShare: number;
  /** Whether such a request is refused for ever, or only the first time that it is sent. */
  errorsLast: boolean;
  /** The share of requests that expire, the first time that they are sent. */
  expiredShare: number;
};

export const noFaults = (): Faults => ({
  ...{
    rateLimits: 0,
    failures: 0,
    lostAnswers: 0,
    cutConnections: 0,
    pages: 0,
    anyPages: 0,
    spared: 0,
    emptyObjects: 0,
    cutDownloads: 0,
    refusals: 0,
    noRoom: 0,
    slowMs: 0,
  },
  ...{ lyingCounts: false, duplicated: 0, missing: 0, unknownIds: 0, halfLine: false },
  ...{ errorShare: 0, errorsLast: false, expiredShare: 0 },
});

/** Whether a countdown strikes now. */
export function strikes(
  faults: Faults,
  countdown:
    | 'rateLimits'
    | 'failures'
    | 'lostAnswers'
    | 'cutConnections'
    | 'pages'
    | 'anyPages'
    | 'spared'
    | 'emptyObjects'
    | 'cutDownloads'
    | 'refusals'
    | 'noRoom',
): boolean {
  if (faults[countdown] <= 0) return false;
  faults[countdown] -= 1;
  return true;
}
