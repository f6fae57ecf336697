import { plural } from '../../../wording/number';
import type { RichCell } from '../../tables/table';

type Requests = { requests: number; uncountedBatches?: number | undefined };

/** A number of requests as a cell. Batches of an unknown number of requests make it unknown, or the least. */
export function requestsAsCell({ requests, uncountedBatches = 0 }: Requests): RichCell {
  if (uncountedBatches === 0) return { value: requests };
  const batches = plural(uncountedBatches, 'batch', 'batches');
  return requests === 0 ? { value: null, lacks: batches } : { value: requests, lacks: `and ${batches} unknown` };
}

/** A number of requests in a sentence: "2 requests", "2 requests and 3 batches of unknown size". */
export function requestsSay({ requests, uncountedBatches = 0 }: Requests): string {
  if (uncountedBatches === 0) return plural(requests, 'request');
  const batches = `${plural(uncountedBatches, 'batch', 'batches')} of unknown size`;
  return requests === 0 ? batches : `${plural(requests, 'request')} and ${batches}`;
}
