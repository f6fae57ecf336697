import { loadAudit } from './load-audit';

/** Makes the title of a page under an audit: what it is, and the name of the audit. */
export function titleUnderAudit(what: string) {
  return async ({ params: { id } }: { params: { id: string } }): Promise<string> => {
    const audit = await loadAudit(id);
    return audit === null ? 'Not found' : `${what} · ${audit.summary.name}`;
  };
}
