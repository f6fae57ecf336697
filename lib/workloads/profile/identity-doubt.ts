import * as z from 'zod';

/**
 * Why a column that should name people or sessions does not: it has one value in all rows of an application, or a new one in each.
 * Such a value is the owner of a key, a service account, or an id of the request.
 */
export const identityDoubtSchema = z.enum(['constant', 'new-each-row']);
export type IdentityDoubt = z.infer<typeof identityDoubtSchema>;

/** The doubts about the columns of an application that name its users and sessions. Null where there is none. */
export const identityDoubtsSchema = z.object({
  endUsers: identityDoubtSchema.nullable(),
  sessions: identityDoubtSchema.nullable(),
});
export type IdentityDoubts = z.infer<typeof identityDoubtsSchema>;
