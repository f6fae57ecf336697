import type { Permission } from './permissions';

/**
 * Who may use a route or a page. `changes`: it changes something, so only our own pages may call it, unless it is `signed`: its handler
 * checks a signature of the sender before all else, which no page can make, so it needs neither an Origin nor a host name of ours.
 */
export type Access = { may: Permission; changes?: true | 'signed' };

const behind = new WeakMap<object, Access>();

/** Records that a handler, a page or its metadata checks the access that it declares. Only the door calls it. */
export function putBehindDoor<Entry extends object>(entry: Entry, { may, changes }: Access): Entry {
  behind.set(entry, { may, ...(changes && { changes }) });
  return entry;
}

/**
 * The access that an export of a route or a page declared; undefined without the door. The test that walks `app` uses it.
 * @internal
 */
export function accessOf(entry: object): Access | undefined {
  return behind.get(entry);
}
