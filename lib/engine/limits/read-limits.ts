import { UnreadableFile } from '../../logs/files/unreadable-file';

const MIB = 2 ** 20;
const GIB = 2 ** 30;

/** A limit in bytes or as a count: its setting, and the range of the setting. */
type Bound = { setting: string; normally: number; least: number; most: number };

/** The limits for a file. A file beyond a limit is refused with a message. A record that is too long or too deep is left out. Quoted in the README. */
export const BOUNDS = {
  /** Bytes of one file after unpacking, all members of an archive together. */
  unpackedBytes: { setting: 'WHOWAITS_LIMIT_UNPACKED_BYTES', normally: 64 * GIB, least: MIB, most: 2 ** 50 },
  /** Unpacked bytes for each packed byte, checked once 64 MiB are unpacked. Real logs have 5 to 40. */
  unpackRatio: { setting: 'WHOWAITS_LIMIT_UNPACK_RATIO', normally: 500, least: 2, most: 1e6 },
  /** Members of a zip archive, and files of a folder. A gateway that writes an object per request makes thousands. */
  members: { setting: 'WHOWAITS_LIMIT_MEMBERS', normally: 100_000, least: 1, most: 1e7 },
  /** Containers inside each other: a zip of gzipped files has two. */
  layers: { setting: 'WHOWAITS_LIMIT_LAYERS', normally: 4, least: 1, most: 16 },
  /** Bytes of one line. A prompt of a million tokens is about 4 MB. The reader's buffers are twice as long. */
  lineBytes: { setting: 'WHOWAITS_LIMIT_LINE_BYTES', normally: 16 * MIB, least: MIB, most: 256 * MIB },
  /** Levels of nesting in one JSON line. DuckDB's parser ends the process at about 20,000. */
  jsonDepth: { setting: 'WHOWAITS_LIMIT_JSON_DEPTH', normally: 200, least: 4, most: 10_000 },
  /** Columns of a CSV or Parquet file, and keys that are looked at in JSON lines. */
  columns: { setting: 'WHOWAITS_LIMIT_COLUMNS', normally: 500, least: 1, most: 10_000 },
  /** Bytes of memory that DuckDB may use before it goes to disk. */
  memoryBytes: { setting: 'WHOWAITS_LIMIT_MEMORY_BYTES', normally: 600e6, least: 200e6, most: 2 ** 40 },
  /** Bytes of memory at which the reading process ends itself. */
  processBytes: { setting: 'WHOWAITS_LIMIT_PROCESS_BYTES', normally: 1500e6, least: 500e6, most: 2 ** 40 },
} as const satisfies Record<string, Bound>;

export type Limits = Readonly<Record<keyof typeof BOUNDS, number>>;

/** The limits of this installation. Throws UnreadableFile (`mapping`: the user's own value) for an invalid setting. */
export function readLimits(environment: Readonly<Record<string, string | undefined>>): Limits {
  const limits = Object.entries(BOUNDS).map(([name, bound]) => [name, readBound(bound, environment[bound.setting])]);
  return Object.fromEntries(limits) as Limits;
}

/** The value of a setting, or its default. Throws UnreadableFile (`mapping`: the user's own value) when it is invalid. */
export function readBound({ setting, normally, least, most }: Bound, text: string | undefined): number {
  if (text === undefined || text === '') return normally;
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new UnreadableFile(`${setting} must be a whole number from ${least} to ${most}.`, 'mapping');
}
