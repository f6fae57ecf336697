/** What an answer has to be, besides being there. */
export type CheckSettings = {
  /** It is JSON. A schema or an id field asks for that too. */
  json: boolean;
  /** A JSON Schema (draft 2020-12 or 7) that it fits. */
  schema: object | null;
  /** The most characters that its text may have. */
  maxLength: number | null;
  /** It has no tags of HTML. */
  noHtml: boolean;
  /** The field of it that repeats the id of the record, so that an answer to another record is noticed. */
  idField: string | null;
  /** A command of the user that gets the text on standard input, and ends with 0 if it is right. */
  command: string | null;
};
