import { listAudits } from '../../audits/audits';
import { InputError, inputErrorOf } from '../../audits/input-error';
import type { AuditSummary } from '../../reports/answers/audit-summary';
import { pickNamed } from '../../reports/pick-named';
import { formatUtc } from '../../wording/date';

const LISTS = '"whowaits list" shows the audits.';

/** An audit, found by its id, its name or a part of either that only one has. Throws InputError if no single audit matches. */
export async function findAudit(asked: string): Promise<AuditSummary> {
  const picked = pickNamed(await listAudits(), asked, {
    ...{ one: 'audit', many: 'audits', where: '' },
    about: ({ createdAt }) => (createdAt === null ? 'unknown day' : formatUtc(createdAt)),
  });
  if ('item' in picked) return picked.item;
  if (picked.found === 'several') throw inputErrorOf('wrong-request', picked.problem, LISTS);
  throw new InputError('not-found', picked.problem, LISTS);
}
