/**
 * How requests are written: zstd at its fastest level, and the encodings of Parquet 2, which are smaller and quicker to read;
 * a dictionary of more than some thousand values costs more than it saves.
 */
export const PARQUET_OPTIONS =
  'FORMAT parquet, PARQUET_VERSION V2, COMPRESSION zstd, COMPRESSION_LEVEL 1, DICTIONARY_SIZE_LIMIT 4000';
