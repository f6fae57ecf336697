/** Why a record is set aside: a code for programs, a sentence without anything of the record, and what to do about it. */
export type Fault = { reason: string; says: string; remedy: string };

/**
 * A record as it was read, at its line (from 1): its JSON object or its cells, or why it can't be read. `bodyText` is the body of its request as
 * the file has it, where that is known.
 */
export type InputRecord =
  | { line: number; fields: Readonly<Record<string, unknown>>; bodyText?: string }
  | { line: number; fault: Fault };

/** What was read of a file so far: its bytes as they lie on the disk, and their SHA-256. */
export type InputTally = { bytes: number; sha256: () => string };

export type RecordStream = { records: AsyncIterable<readonly InputRecord[]>; tally: InputTally };
