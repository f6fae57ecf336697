import * as z from 'zod';
import { type ListedSetting, listedSettings } from '../../cost/assumptions/own';
import { fullName, readOwnValue, settingNamed } from '../../cost/assumptions/setting';
import { ownAssumptionSchema, ownValueSchema } from '../../reports/own-assumption-schema';
import { ownAssumptions, recordAssumption } from '../../store/own-assumptions';
import { firstProblem } from '../first-problem';
import { InputError, inputErrorOf } from '../input-error';

const MAX_NAME = 80;
const MAX_REASON = 500;
const text = (says: string, max: number) =>
  z.string({ error: says }).trim().min(1, says).max(max, `${says} At most ${max} characters.`);

const settingName = z.string({ error: 'Name the assumption.' }).max(100, 'Name the assumption.');
const author = {
  by: text('Give your name. The history shows it.', MAX_NAME),
  reason: text('Give a reason. Reports show it.', MAX_REASON),
};

/** The request to take back an own value. */
export const resetRequestSchema = z.object({ name: settingName, ...author });
/** The request to set one: a value as `ownValueSchema` has it, or the text of the command. */
export const setRequestSchema = z.object({
  name: settingName,
  value: z.union([z.string().max(200), ownValueSchema], {
    error: 'Give a value: a number, { low, base, high }, true or false, or { review }.',
  }),
  ...author,
});

/** A setting as the API lists it. */
export const settingSchema = z.object({
  name: z.string(),
  default: ownValueSchema,
  own: ownAssumptionSchema.nullable(),
});

/** Everything that can be set, with its default and what is the installation's own. */
export async function listSettings(): Promise<ListedSetting[]> {
  return listedSettings(await ownAssumptions());
}

/**
 * Sets an assumption of this installation. All finished audits are stale from then on, until their reports are made again with it.
 * Returns the setting and the ids of those audits. Throws InputError, and then nothing was set.
 */
export async function setAssumption(request: unknown): Promise<{ setting: ListedSetting; stale: string[] }> {
  const { name, value, by, reason } = read(setRequestSchema, request);
  const given = readOwnValue(name, value);
  if ('problem' in given) throw inputErrorOf('wrong-request', given.problem, 'Correct it, then send it again.');
  const stale = await recordAssumption({ ...given, by, reason });
  return { setting: await settingOf(given.name), stale };
}

/** Takes an own value back, so that the default holds again. Throws InputError if there is none. */
export async function resetAssumption(request: unknown): Promise<{ setting: ListedSetting; stale: string[] }> {
  const { name: asked, by, reason } = read(resetRequestSchema, request);
  const name = fullName(asked);
  const setting = settingNamed(name);
  if ('problem' in setting) throw inputErrorOf('wrong-request', setting.problem, 'Correct the name.');
  if ((await ownAssumptions()).every((own) => own.name !== name)) {
    throw new InputError('conflict', `${name} has its default.`, 'There is nothing to take back.');
  }
  const stale = await recordAssumption({ name, value: null, by, reason });
  return { setting: await settingOf(name), stale };
}

function read<T>(schema: z.ZodType<T>, request: unknown): T {
  const parsed = schema.safeParse(request);
  if (parsed.success) return parsed.data;
  throw inputErrorOf('wrong-request', firstProblem(parsed.error), 'Correct it, then send it again.');
}

async function settingOf(name: string): Promise<ListedSetting> {
  const own = await ownAssumptions();
  const all = listedSettings(own);
  const listed = all.find((one) => one.name === name) ?? all.find((one) => name.endsWith(`.${one.name}`));
  if (listed === undefined) throw new RangeError(`${name} is not listed`);
  return { ...listed, name, own: own.find((one) => one.name === name) ?? null };
}
