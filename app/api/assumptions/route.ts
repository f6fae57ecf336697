import { z } from 'zod';
import {
  listSettings,
  resetAssumption,
  resetRequestSchema,
  setAssumption,
  setRequestSchema,
  settingSchema,
  whyNoAssumption,
} from '@/lib/audits/assumptions/set-assumption';
import { door } from '../../door/door';

/** GET /api/assumptions: every assumption with its default, and with its own value where this installation has one. */
export const GET = door(
  { may: 'see-assumptions', answers: z.object({ settings: z.array(settingSchema) }) },
  async () => ({
    settings: await listSettings(),
  }),
);

/** The setting, and how many reports are being made again with it. */
const answers = z.object({ setting: settingSchema, stale: z.number().int() });

/** PUT /api/assumptions with { name, value, by, reason }: sets an assumption of this installation. */
export const PUT = door(
  {
    changes: true,
    may: 'change-assumptions',
    body: { schema: setRequestSchema, says: whyNoAssumption, remedy: 'Correct it, then send it again.' },
    answers,
  },
  // The service makes the reports again: pages mark them as stale until then.
  async ({ body }) => {
    const { setting, stale } = await setAssumption(body);
    return { setting, stale: stale.length };
  },
);

/** DELETE /api/assumptions with { name, by, reason }: takes an own value back. It stays in the history. */
export const DELETE = door(
  {
    changes: true,
    may: 'change-assumptions',
    body: { schema: resetRequestSchema, says: whyNoAssumption, remedy: 'Correct it, then send it again.' },
    answers,
  },
  async ({ body }) => {
    const { setting, stale } = await resetAssumption(body);
    return { setting, stale: stale.length };
  },
);
