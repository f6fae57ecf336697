import * as z from 'zod';
import {
  listSettings,
  resetAssumption,
  resetRequestSchema,
  setAssumption,
  setRequestSchema,
  settingSchema,
} from '@/lib/audits/assumptions/set-assumption';
import { firstProblem } from '@/lib/audits/first-problem';
import { door } from '../../door/door';

export const GET = door(
  {
    does: 'Lists every assumption with its default. One that this installation set has its own value too.',
    may: 'see-assumptions',
    answers: z.object({ settings: z.array(settingSchema) }),
  },
  async () => ({
    settings: await listSettings(),
  }),
);

/** The setting, and how many reports are being made again with it. */
const answers = z.object({ setting: settingSchema, stale: z.number().int() });

export const PUT = door(
  {
    does: 'Sets an assumption of this installation. Reports are made again with it.',
    changes: true,
    may: 'change-assumptions',
    body: { schema: setRequestSchema, says: firstProblem, remedy: 'Correct it, then send it again.' },
    answers,
  },
  // The service makes the reports again: pages mark them as stale until then.
  async ({ body }) => {
    const { setting, stale } = await setAssumption(body);
    return { setting, stale: stale.length };
  },
);

export const DELETE = door(
  {
    does: 'Takes an own value of an assumption back. It stays in the history.',
    changes: true,
    may: 'change-assumptions',
    body: { schema: resetRequestSchema, says: firstProblem, remedy: 'Correct it, then send it again.' },
    answers,
  },
  async ({ body }) => {
    const { setting, stale } = await resetAssumption(body);
    return { setting, stale: stale.length };
  },
);
