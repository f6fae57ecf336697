import type { Report } from '../reports/report';
import { reassessStored } from '../store/rewrite-result';
import { getAudit, refuseUnreadable } from './audits';
import { currentPrices } from './current-prices';
import { InputError } from './input-error';
import { reassessAudit } from './reassess-audit';

/**
 * Prices a finished audit again with the prices of this installation now, and saves the result in the place of the old one.
 * Decisions on its workloads stay. Throws InputError when there is no such audit, or it has not finished.
 */
export async function repriceAudit(id: string): Promise<Report> {
  const prices = await currentPrices();
  await reassessStored(id, (audit, histories) => reassessAudit(audit, histories, prices));
  const audit = await getAudit(id);
  if (audit === null) throw new InputError('usage', 'There is no such audit.', 404);
  refuseUnreadable(audit.summary);
  if (audit.report === null) throw new InputError('usage', 'This audit has not finished, or it failed.', 409);
  return audit.report;
}
