import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ENGINE = fileURLToPath(new URL('../../../lib/engine/', import.meta.url));
const FILES = readdirSync(ENGINE, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

/** The rooms that files of a room import from. */
function importedRooms(): Map<string, Set<string>> {
  const rooms = new Map<string, Set<string>>();
  for (const file of FILES) {
    const room = dirname(file);
    const imported = rooms.get(room) ?? new Set();
    rooms.set(room, imported);
    for (const [, path = ''] of readFileSync(join(ENGINE, file), 'utf8').matchAll(/from '(\.[^']+)'/g)) {
      const other = relative(ENGINE, dirname(join(ENGINE, room, path)));
      if (!other.startsWith('..') && other !== room) imported.add(other);
    }
  }
  return rooms;
}

/** Rooms from which the imports lead back to themselves. */
function inCircles(rooms: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const leadsTo = (from: string, to: string, seen: Set<string>): boolean =>
    [...(rooms.get(from) ?? [])].some((next) => {
      if (next === to) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return leadsTo(next, to, seen);
    });
  return [...rooms.keys()].filter((room) => leadsTo(room, room, new Set()));
}

it('no room of the engine imports one that imports it', () => {
  const rooms = importedRooms();
  expect(rooms.get('import')?.has('stage'), 'imports are found').toBe(true);
  expect(inCircles(rooms)).toEqual([]);
  expect(inCircles(new Map([...rooms, ['limits', new Set(['import'])]]))).toContain('limits');
});

it('no room of the engine has more than 20 files', () => {
  const sizes = new Map<string, number>();
  for (const file of FILES) sizes.set(dirname(file), (sizes.get(dirname(file)) ?? 0) + 1);
  expect([...sizes].filter(([, files]) => files > 20)).toEqual([]);
});
