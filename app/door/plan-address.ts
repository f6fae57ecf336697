import * as z from 'zod';
import { MOST_ADDED, OPTION_FIELDS, type OptionField, readOption } from '@/lib/plans/plan/read-options';

const option = (field: OptionField) => {
  const { label, unit } = OPTION_FIELDS[field];
  return z
    .string()
    .max(30)
    .default('')
    .superRefine((text, context) => {
      const read = readOption(field, text);
      if ('problem' in read) context.addIssue({ code: 'custom', message: read.problem });
    })
    .describe(`${label}, in ${unit}.`);
};

/** What an address may set of a plan. */
export const planFields = {
  add: z
    .string()
    .max(20_000)
    .default('')
    .transform((text) => text.split(',').filter((one) => one !== ''))
    .refine((list) => list.length <= MOST_ADDED, `At most ${MOST_ADDED} workloads.`)
    .describe('Ids of workloads beside the recommended ones, divided by commas.'),
  share: option('share'),
  margin: option('margin'),
  inTime: option('inTime'),
  cap: option('cap'),
  every: option('every'),
  deadline: option('deadline'),
};

export const PLAN_REMEDY = 'Ask as in ?add=ID&share=10&margin=10&inTime=95&cap=100&every=12&deadline=24.';
