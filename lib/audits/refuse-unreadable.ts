import type { AuditSummary } from '../reports/answers/audit-summary';
import { UNREADABLE } from '../store/audits/audit-record';
import { inputErrorOf } from './input-error';

/** Throws InputError for an audit that this version can't read, with the remedy. */
export function refuseUnreadable({ status, error }: Pick<AuditSummary, 'status' | 'error'>): void {
  if (status === 'unreadable') throw inputErrorOf('conflict', error ?? UNREADABLE, 'Audit the log again.');
}
