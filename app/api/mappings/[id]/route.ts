import { forgetMapping } from '@/lib/audits/mappings/mappings';
import { change } from '../../door';
import { problem } from '../../problem';

/** DELETE /api/mappings/ID: files of its kind are no longer recognised. Audits stay as they are. */
export const DELETE = change<{ id: string }>(async ({ params }) => {
  const deleted = await forgetMapping(params.id);
  return deleted ? Response.json({ deleted }) : problem(404, 'There is no such mapping.');
});
