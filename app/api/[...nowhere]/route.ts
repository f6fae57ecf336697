import * as z from 'zod';
import { InputError } from '@/lib/audits/input-error';
import { door } from '../../door/door';

/** Refuses any other address under /api in JSON, because Next would answer with a page. */
const nothing = async () => {
  throw new InputError('not-found', 'There is nothing at this address.', 'Check the address.');
};
const DOES = 'Refuses an address that does not exist.';
const look = door({ does: DOES, may: 'see-audits', answers: z.never() }, nothing);
const change = door({ does: DOES, changes: true, may: 'see-audits', answers: z.never() }, nothing);

export { change as DELETE, change as PATCH, change as POST, change as PUT, look as GET };
