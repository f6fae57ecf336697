import * as z from 'zod';
import { InputError } from '@/lib/audits/input-error';
import { RECORD_STATES } from '@/lib/ledger/record-state';

export const batchParams = z.object({ id: z.string().max(64).describe('The id of a batch, as its manifest has it.') });

const state = z.enum(RECORD_STATES).optional();
const starting = z.string().max(200);
const page = z.coerce.number().int().positive().max(1_000_000);

/** Which records of a batch a program asks for. */
export const recordsQuery = z.object({
  state: state.describe('Only records in this state.'),
  starting: starting.default('').describe('Only records whose id starts with this.'),
  page: page.default(1).describe('From 1; a page has 50 records.'),
});

/** The same of a page's address: what makes no sense asks for all. */
export const shownRecordsQuery = z.object({
  state: state.catch(undefined),
  starting: starting.catch(''),
  page: page.catch(1),
});

export function noSuchBatch(): InputError {
  return new InputError('not-found', 'There is no such batch.', 'Look it up in the list of batches.');
}
