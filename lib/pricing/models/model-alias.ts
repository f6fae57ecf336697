import { z } from 'zod';

const name = z.string().trim().min(1).max(200);

/** Another name of a model, such as a deployment: what a log says, and what it means in the catalogue's names. */
export const modelAliasSchema = z.strictObject({
  /** As the log spells it; null: whatever provider the log names, or none. */
  provider: name.nullable(),
  model: name,
  target: z.strictObject({ provider: name, model: name, region: name.nullable() }),
});
export type ModelAlias = z.infer<typeof modelAliasSchema>;

/** The model that an alias stands for, or null. Case does not matter; an alias for one provider goes before one for any. */
export function findAlias(
  aliases: readonly ModelAlias[],
  provider: string | null,
  model: string,
): ModelAlias['target'] | null {
  const plain = (text: string | null) => text?.trim().toLowerCase() ?? null;
  const named = aliases.filter((alias) => plain(alias.model) === plain(model));
  const exact = named.findLast((alias) => alias.provider !== null && plain(alias.provider) === plain(provider));
  return (exact ?? named.findLast((alias) => alias.provider === null))?.target ?? null;
}
