import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectRoot } from './project-root';

const AUDIT_ID = /^[a-z][a-z0-9]{7,39}$/;

/**
 * The folder for all of Whowaits's data: WHOWAITS_DATA, else `data` in the installation. A relative path starts at the
 * installation.
 */
export function dataDirectory(): string {
  return resolve(/* turbopackIgnore: true */ projectRoot(), process.env.WHOWAITS_DATA || 'data');
}

/** One folder per running audit for the raw input. It may hold prompts, so it is removed when the job ends. */
export function jobsDirectory(): string {
  return join(dataDirectory(), 'jobs');
}

/** One folder per audit for its requests.parquet. */
export function auditsDirectory(): string {
  return join(dataDirectory(), 'audits');
}

/** Arriving files, each with a note of its name and length. They may hold prompts, so they expire. */
export function uploadsDirectory(): string {
  return join(dataDirectory(), 'uploads');
}

/** Throws a RangeError for an id that is not an audit's, so an id from a URL can never name another folder. */
export function jobDirectory(id: string): string {
  return join(jobsDirectory(), auditId(id));
}

/** Throws a RangeError for an id that is not an audit's. */
export function auditDirectory(id: string): string {
  return join(auditsDirectory(), auditId(id));
}

/** True if a text has the form of an audit's id. */
export function isAuditId(text: string): boolean {
  return AUDIT_ID.test(text);
}

/**
 * DATABASE_URL, else whowaits.db in the data directory, as a `file:` address with an absolute path. Throws if
 * DATABASE_URL is not a SQLite file. The message does not repeat the address, because it may hold a password.
 */
export function databaseUrl(): string {
  const given = process.env.DATABASE_URL;
  return fileAddress(given ? databasePath(given) : join(dataDirectory(), 'whowaits.db'));
}

/** The path of the SQLite file in a `file:` address. A relative one starts at the installation. */
export function databasePath(address: string): string {
  if (!address.startsWith('file:') || address.startsWith('file::memory:') || address.includes('?')) {
    throw new Error('DATABASE_URL must be a SQLite file without options, such as file:/var/lib/whowaits/whowaits.db.');
  }
  if (address.startsWith('file://')) return fileURLToPath(address);
  return resolve(/* turbopackIgnore: true */ projectRoot(), decodeURIComponent(address.slice('file:'.length)));
}

/** A path as the address of a SQLite file. */
export function fileAddress(path: string): string {
  return `file:${path.replace(/[%?#]/g, encodeURIComponent)}`;
}

function auditId(id: string): string {
  if (!isAuditId(id)) throw new RangeError('This is not the id of an audit.');
  return id;
}
