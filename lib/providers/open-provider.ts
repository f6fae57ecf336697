import { type BatchProvider, ProviderFault, type ProviderShape } from './batch-provider';

/** Environment variables, by name. Keys are read from it and kept nowhere else. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The adapters. A vendor that isn't here can't be driven through its SDK: its files are built, and a person submits them. */
const ADAPTERS: Partial<Record<ProviderShape, (env: Environment) => BatchProvider>> = {};

/** Whether `openProvider` can drive the vendor. */
export const canSubmit = (shape: ProviderShape): boolean => shape in ADAPTERS;

/**
 * The batch endpoint of a vendor, with keys and addresses from the environment. Connects to nothing and loads no SDK before its first call.
 * Throws `ProviderFault`: `unauthorised` if a variable is missing, `refused` if the vendor can't be driven from here.
 */
export function openProvider(shape: ProviderShape, env: Environment): BatchProvider {
  const open = ADAPTERS[shape];
  if (open === undefined)
    throw new ProviderFault(
      'refused',
      `Whowaits builds files for ${shape}, but can't submit them. Submit them by hand.`,
    );
  return open(env);
}
