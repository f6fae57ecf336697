import { getOrMake } from '../../workloads/get-or-make';

/** The patterns of the shipped files, each compiled once: the price list asks them for every model. */
const compiled = new Map<string, RegExp>();

/** Whether a name fits a pattern in which `*` matches anything. */
export function fitsPattern(pattern: string, name: string): boolean {
  return getOrMake(compiled, pattern, () => compile(pattern)).test(name);
}

function compile(pattern: string): RegExp {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}
