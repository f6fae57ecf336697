import { staleAudits } from '../../store/audits/stale-audits';
import { doTask } from '../tasks/do-task';

/** On globalThis, because Next loads modules more than once. Maps each audit to its latest request. */
const holder = globalThis as typeof globalThis & { whowaitsConcluding?: Map<string, Promise<null>> };
holder.whowaitsConcluding ??= new Map();
const concluding = holder.whowaitsConcluding;

/** A report that ends its process each time is not retried forever. The next decision or start tries it again. */
const MAX_ATTEMPTS = 3;
const attempts = new Map<string, number>();

/**
 * Makes the report of an audit again if it is older than the latest decision or own assumption, once at a time per audit.
 * Throws what the task throws, and then the report stays marked.
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

/** Makes the reports again that an ended process left stale. Throws the first fault after all the others are made. */
export async function concludeLeft(): Promise<void> {
  let fault: unknown = null;
  for (const { id, own } of await staleAudits()) {
    const before = attempts.get(id) ?? 0;
    if (before >= MAX_ATTEMPTS || (own && concluding.has(id))) continue;
    attempts.set(id, before + 1);
    try {
      await concludeStale(id);
      attempts.delete(id);
    } catch (error) {
      fault ??= error;
    }
  }
  if (fault !== null) throw fault;
}
