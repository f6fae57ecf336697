import * as z from 'zod';
import { capabilities, capabilitySchema } from '@/lib/pricing/capabilities/capability';
import { providerFacts, providerFactsSchema } from '@/lib/pricing/capabilities/provider-facts';
import { door } from '../../../door/door';

export const GET = door(
  {
    does: 'What the batch endpoints of the providers accept and promise, with sources.',
    may: 'see-prices',
    answers: z.object({ endpoints: z.array(capabilitySchema), facts: z.array(providerFactsSchema) }),
  },
  async () => ({ endpoints: [...capabilities], facts: [...providerFacts] }),
);
