import * as z from 'zod';
import { SLOTS } from './clock-slots';
import { OTHER_PROMPTS } from './sides';

/** What the requests of a part have in common, of each trait that parts its workload. Null: the trait does not part it. */
export const partTraitsSchema = z.object({
  /**
   * The use that their system prompt is of: the start of the keyed hash of its commonest prompt, or "other" for rare prompts and none. Absent
   * where prompts do not part it.
   */
  prompt: z
    .string()
    .regex(/^([0-9a-f]+|other)$/)
    .optional(),
  /** Whether they stream. */
  streamed: z.boolean().nullable(),
  /** Whether they name a user. */
  named: z.boolean().nullable(),
  /** Whether they start in a slot of the day that is busy at the same time on most days. */
  clock: z.boolean().nullable(),
});
export type PartTraits = z.infer<typeof partTraitsSchema>;

/**
 * A part of a workload whose requests show several uses. `of` and `name` are the id and the name of the whole. `slots`: the slots of
 * the day (ten minutes, UTC) in which the job runs that the clock parts from the rest; null where it does not. `others`: the share of the
 * requests in these slots that likely belong to the rest; null for the rest, too.
 */
export const partSchema = z.object({
  of: z.string().min(1),
  name: z.string().min(1),
  traits: partTraitsSchema,
  slots: z
    .array(
      z
        .number()
        .int()
        .min(0)
        .max(SLOTS - 1),
    )
    .nullable(),
  others: z.number().min(0).max(1).nullable(),
});
export type Part = z.infer<typeof partSchema>;

/** Stands between the id of a workload and what identifies its part. No other id has it. */
const DIVIDER = '.';

const TRAITS = ['streamed', 'named', 'clock'] as const;
type YesOrNo = (typeof TRAITS)[number];
const CODES: Readonly<Record<YesOrNo, readonly [yes: string, no: string]>> = {
  streamed: ['streamed', 'unstreamed'],
  named: ['named', 'unnamed'],
  clock: ['clock', 'rest'],
};
const WORDS: Readonly<Record<YesOrNo, readonly [yes: string, no: string]>> = {
  streamed: ['streamed', 'not streamed'],
  named: ['user named', 'no user named'],
  clock: ['by the clock', 'at other times'],
};
function inTurn(traits: PartTraits, words: typeof WORDS, prompt: (name: string) => string): string[] {
  const said = TRAITS.flatMap((trait) => {
    const value = traits[trait];
    return value === null ? [] : [words[trait][value ? 0 : 1]];
  });
  return traits.prompt === undefined ? said : [prompt(traits.prompt), ...said];
}

/** The id of a part, the same in every audit. It has no time of day, so that a job that moves stays the same part. */
export function partId(of: string, traits: PartTraits): string {
  return `${of}${DIVIDER}${inTurn(traits, CODES, (name) => `prompt${name}`).join('-')}`;
}

/** The id of the workload that an id is of: its own, or that of the whole of a part. */
export function wholeOf(id: string): string {
  const at = id.indexOf(DIVIDER);
  return at === -1 ? id : id.slice(0, at);
}

/** The name of a part on screen: that of the whole, and its traits. */
export function partName(name: string, traits: PartTraits): string {
  return `${name} · ${inTurn(traits, WORDS, (name) => (name === OTHER_PROMPTS ? 'other prompts' : `prompt ${name}`)).join(', ')}`;
}
