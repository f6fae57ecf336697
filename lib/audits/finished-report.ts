import type { Report } from '../reports/report';
import { getAudit } from '../store/audits/audits';
import { isAuditId } from '../store/folders/data-directory';
import { InputError, noSuchAudit } from './input-error';
import { refuseUnreadable } from './refuse-unreadable';

/** The report of a finished audit. Throws InputError if there is no such audit, or it has not finished. */
export async function finishedReport(id: string): Promise<Report> {
  const audit = isAuditId(id) ? await getAudit(id) : null;
  if (audit === null) throw noSuchAudit();
  refuseUnreadable(audit);
  if (audit.report === null) {
    throw new InputError(
      'conflict',
      'This audit has no report, because it has not finished or it failed.',
      'Wait until it is done, or audit the log again.',
    );
  }
  return audit.report;
}
