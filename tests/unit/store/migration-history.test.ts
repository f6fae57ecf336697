import { expect, it } from 'vitest';
import { DatabaseMismatchError, pendingMigrations } from '../../../lib/store/database/migration-history';

const first = { name: '20260101000000_first', checksum: 'a', sql: '' };
const second = { name: '20260201000000_second', checksum: 'b', sql: '' };
const applied = ({ name, checksum }: typeof first, finished = true) => ({ name, checksum, finished });

it('names what the database lacks, in order', () => {
  expect(pendingMigrations([first, second], [])).toEqual([first, second]);
  expect(pendingMigrations([first, second], [applied(first)])).toEqual([second]);
  expect(pendingMigrations([first, second], [applied(second), applied(first)])).toEqual([]);
});

it.each([
  ['newer than the code', [applied(first), applied(second)], /20260201000000_second.*does not know.*Update Whowaits/],
  ['with a changed migration', [{ ...applied(first), checksum: 'x' }], /20260101000000_first was changed/],
  ['with half a migration', [applied(first, false)], /20260101000000_first started.*did not finish/],
  ["of another program's", null, /tables that Whowaits did not make/],
])('refuses a database %s', (_, history, message) => {
  expect(() => pendingMigrations([first], history)).toThrow(DatabaseMismatchError);
  expect(() => pendingMigrations([first], history)).toThrow(message);
});
