/** A fact about a file that a reader of the audit must know; `count` where it is about some rows and not about all. */
export type Note = { code: string; says: string; count?: number };
