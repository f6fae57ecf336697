import * as z from 'zod';

const name = z.string().trim().min(1).max(200);

/** Another name of a model, such as a deployment: its spelling in the log and its meaning in the catalogue. */
export const modelAliasSchema = z.strictObject({
  /** As spelled in the log; null matches any provider or none. */
  provider: name.nullable(),
  model: name,
  target: z.strictObject({ provider: name, model: name, region: name.nullable() }),
});
export type ModelAlias = z.infer<typeof modelAliasSchema>;

/** The model of an alias, or null. Case is ignored. An alias for one provider overrides one for any provider. */
export function findAlias(
  aliases: readonly ModelAlias[],
  provider: string | null,
  model: string,
): ModelAlias['target'] | null {
  const normalised = (text: string | null) => text?.trim().toLowerCase() ?? null;
  const named = aliases.filter((alias) => normalised(alias.model) === normalised(model));
  const exact = named.findLast(
    (alias) => alias.provider !== null && normalised(alias.provider) === normalised(provider),
  );
  return (exact ?? named.findLast((alias) => alias.provider === null))?.target ?? null;
}
