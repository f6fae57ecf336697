/** A fact about a file that a reader of the audit must know. `count` is set where it is about some rows. */
export type Note = { code: string; says: string; count?: number };
