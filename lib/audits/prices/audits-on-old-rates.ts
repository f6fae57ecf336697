import { isOld } from '../../pricing/catalogue/rate-age';
import { findRates } from '../../pricing/lookup/find-rates';
import { resolveModel } from '../../pricing/models/resolve-model';
import type { Prices } from '../../pricing/overrides/prices';
import type { Report } from '../../reports/report';
import * as store from '../../store/audits/audits';
import { listAudits } from '../audits';

/** Reports are large, and people mostly decide by the newest audits. */
const NEWEST = 5;

/** The newest audits with workloads whose rates are too old by now, and how many workloads that is. */
export async function auditsOnOldRates({
  catalogue,
}: Prices): Promise<{ id: string; name: string; workloads: number }[]> {
  const nowMs = Date.now();
  const restsOnOld = ({ provider, model }: Report['workloads'][number]) => {
    const resolved = resolveModel(catalogue, provider, model);
    if (resolved === null) return false;
    const rates = findRates(catalogue, resolved, 'standard', nowMs);
    return rates.some((rate) => isOld(rate, nowMs));
  };
  const done = (await listAudits()).filter(({ status }) => status === 'done').slice(0, NEWEST);
  const audits = await Promise.all(done.map(({ id }) => store.getAudit(id)));
  return audits.flatMap((audit) => {
    const workloads = audit?.report?.workloads.filter(restsOnOld).length ?? 0;
    return audit && workloads > 0 ? [{ id: audit.id, name: audit.name, workloads }] : [];
  });
}
