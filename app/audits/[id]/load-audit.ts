import { cache } from 'react';
import { getAudit } from '@/lib/audits/audits';
import { turnOfPage } from '../../turns';

/** The title and the page read the same audit once per request, when it is their turn. */
export const loadAudit = cache(async (id: string) => {
  await turnOfPage();
  return getAudit(id);
});
