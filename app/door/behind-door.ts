import type { Permission } from './permissions';

/** What a route or a page declares of who may use it. `changes`: it changes something, so only our own pages may ask for it. */
export type Access = { may: Permission; changes?: true };

const behind = new WeakMap<object, Access>();

/** Notes that a handler, a page or its metadata checks the access that it declares. The door alone says so. */
export function putBehindDoor<Entry extends object>(entry: Entry, { may, changes }: Access): Entry {
  behind.set(entry, { may, ...(changes && { changes }) });
  return entry;
}

/**
 * What an export of a route or a page declared at the door; undefined for one that is not behind it. The test that walks `app`
 * asks this.
 * @internal
 */
export function accessOf(entry: object): Access | undefined {
  return behind.get(entry);
}
