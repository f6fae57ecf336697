import { fitsIdRule, type IdRule } from './id-rule';

/** What a request is the same by: sent once for each of these four. */
export type RecordKey = {
  recordId: string;
  promptVersion: string | null;
  model: string;
  schemaVersion: string | null;
};

/** The SHA-256 of a text in UTF-8, in hexadecimal. An argument, because pure code has no Node. */
export type Sha256 = (text: string) => string;

const SHORT = 12;
const LONG = 32;

/**
 * The id of a request, the same on every machine: the record's own id and 12 digits of the hash of its key, or
 * 32 digits alone where the provider does not take the record's id.
 */
export function customIdOf(rule: IdRule, key: RecordKey, sha256: Sha256): string {
  const hash = sha256(JSON.stringify([key.recordId, key.promptVersion, key.model, key.schemaVersion]));
  const readable = `${key.recordId}-${hash.slice(0, SHORT)}`;
  return fitsIdRule(rule, readable) ? readable : hash.slice(0, LONG);
}
