/** How requests are written: zstd at its fastest level; a dictionary of more than some thousand values costs more than it saves. */
export const PARQUET_OPTIONS = 'FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1, DICTIONARY_SIZE_LIMIT 4000';
