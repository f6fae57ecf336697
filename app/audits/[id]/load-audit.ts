import { cache } from 'react';
import { getAudit } from '@/lib/audits/audits';
import { turnOfPage } from '../../turns';

/** The title and the page share one read of the audit per request, when it is their turn. */
export const loadAudit = cache(async (id: string) => {
  await turnOfPage();
  return getAudit(id);
});
