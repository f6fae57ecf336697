import { resolve } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import {
  auditDirectory,
  databasePath,
  databaseUrl,
  dataDirectory,
  isAuditId,
  jobDirectory,
} from '../../../lib/store/folders/data-directory';

const ID = 'tz4a98xxat96iws9zmbrgj3a';

afterEach(() => vi.unstubAllEnvs());

it('keeps everything in data, in the installation, unless WHOWAITS_DATA moves it', () => {
  vi.stubEnv('WHOWAITS_DATA', undefined);
  vi.stubEnv('WHOWAITS_ROOT', '/srv/whowaits');
  expect(dataDirectory()).toBe('/srv/whowaits/data');
  vi.stubEnv('WHOWAITS_DATA', 'elsewhere');
  expect(dataDirectory()).toBe('/srv/whowaits/elsewhere');
  vi.stubEnv('WHOWAITS_DATA', '/var/lib/whowaits');
  expect(jobDirectory(ID)).toBe(`/var/lib/whowaits/jobs/${ID}`);
  expect(auditDirectory(ID)).toBe(`/var/lib/whowaits/audits/${ID}`);
});

it.each(['..', '../../etc', `${ID}/..`, '', 'UPPERCASEUPPERCASE', `${ID}\n`])('makes no path of %j', (id) => {
  expect(isAuditId(id)).toBe(false);
  expect(() => auditDirectory(id)).toThrow(RangeError);
  expect(() => jobDirectory(id)).toThrow(RangeError);
});

it('puts the database into the data directory, whatever characters its name has', () => {
  vi.stubEnv('DATABASE_URL', undefined);
  vi.stubEnv('WHOWAITS_DATA', '/tmp/50% of a#b?c');
  expect(databasePath(databaseUrl())).toBe('/tmp/50% of a#b?c/whowaits.db');
});

it.each([
  ['file:/var/a.db', '/var/a.db'],
  ['file:///var/a%20b.db', '/var/a b.db'],
  ['file:./a.db', resolve('a.db')],
])('reads the path of %s', (address, path) => {
  expect(databasePath(address)).toBe(path);
});

it.each(['postgres://user:secret@host/db', 'file::memory:', 'file:/a.db?mode=ro', '/a.db'])(
  'refuses %s without repeating it',
  (address) => {
    vi.stubEnv('DATABASE_URL', address);
    expect(() => databaseUrl()).toThrow(/must be a SQLite file/);
    expect(() => databaseUrl()).not.toThrow(/secret/);
  },
);
