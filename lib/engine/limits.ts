/** What a file may cost at most. A file beyond a limit is refused with a message; the process goes on. */
export const LIMITS = {
  /** Bytes of one file after unpacking, all members of an archive together. */
  unpackedBytes: 64 * 2 ** 30,
  /** Unpacked bytes for each packed byte, looked at once 64 MiB are unpacked. Real logs pack 5 to 40 times. */
  unpackRatio: 500,
  /** Members of a zip archive, and files of a folder. A gateway that writes an object a request makes thousands. */
  members: 100_000,
  /** Containers inside each other: a zip of gzipped files has two. */
  layers: 4,
  /** Bytes of one line. A prompt of a million tokens is about 4 MB. */
  lineBytes: 16 * 2 ** 20,
  /** Levels of nesting in one JSON line. DuckDB's parser ends the process at about 20,000. */
  jsonDepth: 200,
} as const;
