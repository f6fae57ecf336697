import { plural } from '../../../wording/number';
import type { RichCell } from '../../tables/table';

type Requests = { requests: number; uncountedBatches?: number | undefined };

/** A number of requests as a cell. Batches of an unknown number of requests, and work of unknown volume (`unsized`), make it unknown, or the least. */
export function requestsAsCell(of: Requests & { unsized?: number }): RichCell {
  const { requests, uncountedBatches = 0, unsized = 0 } = of;
  const unknown = [
    ...(uncountedBatches === 0 ? [] : [plural(uncountedBatches, 'batch', 'batches')]),
    ...(unsized === 0 ? [] : [plural(unsized, 'workload')]),
  ].join(' and ');
  if (unknown === '') return { value: requests };
  return requests === 0 ? { value: null, lacks: unknown } : { value: requests, lacks: `and ${unknown} unknown` };
}

/** A number of requests in a sentence: "2 requests", "2 requests and 3 batches of unknown size". */
export function requestsSay({ requests, uncountedBatches = 0 }: Requests): string {
  if (uncountedBatches === 0) return plural(requests, 'request');
  const batches = `${plural(uncountedBatches, 'batch', 'batches')} of unknown size`;
  return requests === 0 ? batches : `${plural(requests, 'request')} and ${batches}`;
}
