import type { FillBounds } from '../../plans/fill-jobs';
import type { RequestBody } from '../../plans/job-shape';
import type { JobShape } from '../../plans/job-shapes';
import { formatBytes } from '../../wording/bytes';
import { formatCount } from '../../wording/number';
import { formatUsd } from '../../wording/usd';
import type { Fault } from './input-record';

/** Why a provider would refuse a request in this batch; null where nothing known speaks against it. */
export function refusalOf(shape: JobShape, model: string, body: RequestBody): Fault | null {
  const { model: own } = body;
  if (own !== undefined && own !== null && own !== model) {
    return WRONG_MODEL;
  }
  const rejection = shape.rejects.find(({ rejects }) => rejects(body));
  return rejection === undefined ? null : { reason: rejection.code, says: rejection.says, remedy: rejection.remedy };
}

const SPLIT = 'Split it into smaller records.';

/** Why a request is too large for any job. */
export function oversize(over: keyof FillBounds, bounds: FillBounds, bytes: number): Fault {
  const bound = bounds[over] ?? 0;
  if (over === 'inputs') return too('embedding inputs', formatCount(bound));
  if (over === 'tokens') return too('tokens', formatCount(bound));
  if (over === 'runUsd') {
    const says = `It may cost more by itself than the cap of ${formatUsd(bound)}.`;
    return { reason: 'above-cap', says, remedy: 'Raise --cap, or let its answer be shorter.' };
  }
  return {
    reason: 'too-large',
    says: `It has ${formatBytes(bytes)}. A ${over === 'lineBytes' ? 'request' : 'file'} has at most ${formatBytes(bound)}.`,
    remedy: SPLIT,
  };
}

const too = (what: string, bound: string): Fault => ({
  reason: 'too-large',
  says: `It has more ${what} than a job takes: at most ${bound}.`,
  remedy: SPLIT,
});

const WRONG_MODEL: Fault = {
  reason: 'wrong-model',
  says: 'Its body names another model than the batch.',
  remedy: 'Leave the model out, or build what names it in a folder of its own.',
};
