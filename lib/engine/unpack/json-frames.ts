/** The structural bytes of JSON. */
export const JSON_BYTES = {
  NEWLINE: 0x0a,
  QUOTE: 0x22,
  COMMA: 0x2c,
  COLON: 0x3a,
  OPEN_ARRAY: 0x5b,
  BACKSLASH: 0x5c,
  CLOSE_ARRAY: 0x5d,
  OPEN_OBJECT: 0x7b,
  CLOSE_OBJECT: 0x7d,
  SPACE: 0x20,
  CARRIAGE_RETURN: 0x0d,
} as const;

/** A list of records, or an object that is a record or leads to such a list. `from` is its start in the record. */
export type ListFrame = {
  kind: 'list';
  /** The number of lists of the path around it. */
  at: number;
  depth: number;
  from: number;
  wrapped: boolean;
};
export type ObjectFrame = {
  kind: 'object';
  at: number;
  /** The number of keys that were followed towards the next list. */
  step: number;
  depth: number;
  from: number;
  memberFrom: number;
  key: string | null;
  /** Its records were taken out one by one, so it is not a record itself. */
  emptied: boolean;
  isRequest: boolean;
};

export const ROOT: ListFrame = { kind: 'list', at: 0, depth: 0, from: 0, wrapped: false };
