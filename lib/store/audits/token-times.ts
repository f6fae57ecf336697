import * as z from 'zod';
import { type TokenTimes, tokenTimesSchema } from '../../workloads/profile/tokens/token-times';
import { database } from '../database/database';
import { rowsOfAudit } from './stored-workloads';

const timedSchema = z.object({ id: z.string(), tokenTimes: tokenTimesSchema.nullable().default(null) });
const profileSchema = timedSchema.extend({ parts: z.array(timedSchema).default([]) });

/**
 * When the tokens of each workload of an audit were used, and of each part, in report order. Null where the log or a profile of before
 * does not say; a profile that can't be read is left out.
 */
export async function* tokenTimesOf(auditId: string): AsyncGenerator<readonly [id: string, times: TokenTimes | null]> {
  for await (const { profile } of rowsOfAudit(await database(), auditId)()) {
    const read = profileSchema.safeParse(JSON.parse(profile));
    if (!read.success) continue;
    for (const { id, tokenTimes } of [read.data, ...read.data.parts]) yield [id, tokenTimes];
  }
}
