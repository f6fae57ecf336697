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
 * Gives the id of a request by that of its record, the same on every machine: the record's own id and 12 digits of the hash of its key, or
 * 32 digits alone where the provider does not take the record's id. `hash` is the whole of it.
 */
export function customIds(
  rule: IdRule,
  { promptVersion, model, schemaVersion }: Omit<RecordKey, 'recordId'>,
  sha256: Sha256,
): (recordId: string) => { customId: string; hash: string } {
  // What all requests share is written once: there may be a million.
  const shared = JSON.stringify([promptVersion, model, schemaVersion]).slice(1);
  return (recordId) => {
    const hash = sha256(`[${JSON.stringify(recordId)},${shared}`);
    const readable = `${recordId}-${hash.slice(0, SHORT)}`;
    return { customId: fitsIdRule(rule, readable) ? readable : hash.slice(0, LONG), hash };
  };
}
