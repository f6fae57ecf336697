/** Keys under which people name the program in the metadata of a request; anything else in there may be personal and is not read. */
export const APPLICATION_KEYS = ['application', 'app', 'service', 'project', 'feature', 'team'] as const;
/** Keys under which they name what the request is for. */
export const ROUTE_KEYS = ['route', 'task', 'use_case', 'job', 'workflow', 'prompt_name'] as const;

/** Cells for these keys inside a column, as they are and with a capital first letter. */
export function inside(keys: readonly string[], ...path: [string, ...string[]]): [string, ...string[]][] {
  return keys.flatMap((key) => [
    [...path, key] as [string, ...string[]],
    [...path, key.charAt(0).toUpperCase() + key.slice(1)] as [string, ...string[]],
  ]);
}
