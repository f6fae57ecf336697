import * as z from 'zod';
import { visibleText } from '../../wording/visible-text';
import { CLIENT_WORDS, isClientKind } from '../profile/client-kind';
import { ORIGINS } from '../profile/origin';
import { SLOTS } from './clock-slots';
import { OTHER_MARKS, OTHER_ORIGINS, type PartOrigin } from './sides';

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
  /**
   * The use that their client is of: its kind, or its product where that is no kind, or "other" for rare clients and none. Absent where
   * clients do not part it.
   */
  client: z.string().min(1).max(80).optional(),
  /** What started them, or "other" for rare origins and none. Absent where origins do not part it. */
  origin: z.enum([...ORIGINS, OTHER_ORIGINS]).optional(),
  /** Whether they stream. */
  streamed: z.boolean().nullable(),
  /** Whether they name a user. */
  named: z.boolean().nullable(),
  /** Whether they started at a weekend. Absent where that does not part them. */
  weekend: z.boolean().optional(),
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

const TRAITS = ['streamed', 'named', 'weekend', 'clock'] as const;
type YesOrNo = (typeof TRAITS)[number];
const CODES: Readonly<Record<YesOrNo, readonly [yes: string, no: string]>> = {
  streamed: ['streamed', 'unstreamed'],
  named: ['named', 'unnamed'],
  weekend: ['weekend', 'weekdays'],
  clock: ['clock', 'rest'],
};
const WORDS: Readonly<Record<YesOrNo, readonly [yes: string, no: string]>> = {
  streamed: ['streamed', 'not streamed'],
  named: ['user named', 'no user named'],
  weekend: ['at weekends', 'on weekdays'],
  clock: ['by the clock', 'at other times'],
};
const ORIGIN_WORDS: Readonly<Record<PartOrigin, string>> = {
  waiting: 'open requests',
  answered: 'answered requests',
  queue: 'from a queue',
  schedule: 'from a schedule',
  evaluation: 'evaluations',
  ci: 'from a pipeline',
  [OTHER_ORIGINS]: 'other origins',
};

type Names = {
  words: typeof WORDS;
  prompt: (name: string) => string;
  client: (name: string) => string;
  origin: (name: PartOrigin) => string;
};

function inTurn(traits: PartTraits, { words, prompt, client, origin }: Names): string[] {
  const said = TRAITS.flatMap((trait) => {
    const value = traits[trait];
    return value === null || value === undefined ? [] : [words[trait][value ? 0 : 1]];
  });
  return [
    ...(traits.prompt === undefined ? [] : [prompt(traits.prompt)]),
    ...(traits.client === undefined ? [] : [client(traits.client)]),
    ...(traits.origin === undefined ? [] : [origin(traits.origin)]),
    ...said,
  ];
}

/** The id of a part, the same in every audit. It has no time of day, so that a job that moves stays the same part. */
export function partId(of: string, traits: PartTraits): string {
  const names: Names = {
    words: CODES,
    prompt: (name) => `prompt${name}`,
    client: (name) => `client${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')}`,
    origin: (name) => `origin${name}`,
  };
  return `${of}${DIVIDER}${inTurn(traits, names).join('-')}`;
}

/** The id of the workload that an id is of: its own, or that of the whole of a part. */
export function wholeOf(id: string): string {
  const at = id.indexOf(DIVIDER);
  return at === -1 ? id : id.slice(0, at);
}

/** The name of a part on screen: that of the whole, and its traits. */
export function partName(name: string, traits: PartTraits): string {
  const prompt = (start: string) => (start === OTHER_MARKS ? 'other prompts' : `prompt ${start}`);
  const client = (of: string) => (of === OTHER_MARKS ? 'other clients' : `by ${clientWords(of)}`);
  return `${name} · ${inTurn(traits, { words: WORDS, prompt, client, origin: (one) => ORIGIN_WORDS[one] }).join(', ')}`;
}

/** The client of a part in words: several of a kind, or a product. */
export function clientWords(client: string): string {
  return isClientKind(client) ? CLIENT_WORDS[client] : visibleText(client);
}
