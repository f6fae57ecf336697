import { database } from './database/database';

/** A scenario that somebody named. `text` is that of lib/scenarios. `savedAt` is ISO 8601, UTC. */
export type StoredScenario = { id: string; name: string; text: string; savedAt: string };

/** The named scenarios of an audit, in the order of their names. */
export async function storedScenarios(auditId: string): Promise<StoredScenario[]> {
  const rows = await (await database()).scenario.findMany({ where: { auditId }, orderBy: { name: 'asc' } });
  return rows.map(({ id, name, text, savedAt }) => ({ id, name, text, savedAt: savedAt.toISOString() }));
}

/** Adds a scenario to an audit. Returns null where the audit has one of this name, or there is no such audit. */
export async function addScenario(auditId: string, { name, text }: { name: string; text: string }) {
  const { scenario, audit } = await database();
  if ((await audit.count({ where: { id: auditId } })) === 0) return null;
  if ((await scenario.count({ where: { auditId, name } })) > 0) return null;
  const { id } = await scenario.create({ data: { auditId, name, text, savedAt: new Date() }, select: { id: true } });
  return id;
}

/** Changes the name, the text or both. `taken`: the audit has another one of this name. */
export async function changeScenario(
  auditId: string,
  id: string,
  change: { name?: string | undefined; text?: string | undefined },
): Promise<'changed' | 'none' | 'taken'> {
  const { scenario } = await database();
  const { name, text } = change;
  if (name !== undefined && (await scenario.count({ where: { auditId, name, id: { not: id } } })) > 0) return 'taken';
  const data = { ...(name === undefined ? {} : { name }), ...(text === undefined ? {} : { text }) };
  const { count } = await scenario.updateMany({ where: { id, auditId }, data: { ...data, savedAt: new Date() } });
  return count === 1 ? 'changed' : 'none';
}

/** False if the audit has none with this id. */
export async function deleteScenario(auditId: string, id: string): Promise<boolean> {
  const { count } = await (await database()).scenario.deleteMany({ where: { id, auditId } });
  return count === 1;
}
