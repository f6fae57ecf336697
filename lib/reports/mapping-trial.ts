/** What came of reading the first rows of a file by a mapping. Counts are rows; `requests` are canonical rows as text, without prompts. */
export type MappingTrial = {
  rows: number;
  accepted: number;
  duplicates: number;
  rejects: { reason: string; says: string; count: number; lines: number[] }[];
  notes: string[];
  requests: Record<string, string>[];
};
