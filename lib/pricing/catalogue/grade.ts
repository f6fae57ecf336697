import * as z from 'zod';

/**
 * The kind of source: P vendor page, C verbatim copy of a vendor page, S dated third-party note that quotes the vendor,
 * K public catalogue, U unverified. S and below are shown as such.
 */
export const GRADES = ['P', 'C', 'S', 'K', 'U'] as const;
export const gradeSchema = z.enum(GRADES);
export type Grade = z.infer<typeof gradeSchema>;

export const GRADE_SAYS: Record<Grade, string> = {
  P: "the vendor's own page",
  C: "a verbatim copy of the vendor's page",
  S: 'a dated third-party note that quotes the vendor',
  K: 'a public catalogue',
  U: 'not verified',
};
