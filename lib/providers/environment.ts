import { ProviderFault } from './batch-provider';

/** Environment variables, by name. Keys are read from it and kept nowhere else. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A variable that must be set. Throws `unauthorised` with what it is for. */
export function required(env: Environment, name: string, isFor: string): string {
  const value = env[name]?.trim();
  if (value === undefined || value === '')
    throw new ProviderFault('unauthorised', `${name} is not set. It is ${isFor}.`);
  return value;
}

/** A variable that may be set; undefined where it isn't, so that the SDK's default holds. */
export const optional = (env: Environment, name: string): string | undefined => env[name]?.trim() || undefined;
