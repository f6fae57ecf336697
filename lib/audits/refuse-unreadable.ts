import type { AuditSummary } from '../reports/audit-summary';
import { InputError } from './input-error';

/** Throws InputError for an audit that this version can't read, with what to do about it. */
export function refuseUnreadable({ status, error }: Pick<AuditSummary, 'status' | 'error'>): void {
  if (status === 'unreadable') throw new InputError('usage', error ?? '', 409);
}
