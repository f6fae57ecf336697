import { staleAudits } from '../../store/stale-audits';
import { doTask } from '../tasks/do-task';

/** On globalThis, because Next loads modules more than once. By audit, the latest that was asked for. */
const holder = globalThis as typeof globalThis & { whowaitsConcluding?: Map<string, Promise<null>> };
holder.whowaitsConcluding ??= new Map();
const concluding = holder.whowaitsConcluding;

/** What failed once is left to the next decision or the next start. */
const failed = new Set<string>();

/**
 * Makes the report of an audit again, if it is of before the latest decision; of one audit one at a time. Throws what the task throws,
 * and then the report stays marked.
 */
export async function concludeStale(id: string): Promise<void> {
  const before = concluding.get(id) ?? Promise.resolve(null);
  const made = before.catch(() => null).then(() => doTask('conclude', { id }));
  concluding.set(id, made);
  try {
    await made;
  } finally {
    if (concluding.get(id) === made) concluding.delete(id);
  }
}

/** Makes the reports again that an ended process left stale. Throws the first fault; the others are made all the same. */
export async function concludeLeft(): Promise<void> {
  let fault: unknown = null;
  for (const { id, own } of await staleAudits()) {
    if (failed.has(id) || (own && concluding.has(id))) continue;
    try {
      await concludeStale(id);
    } catch (error) {
      failed.add(id);
      fault ??= error;
    }
  }
  if (fault !== null) throw fault;
}
