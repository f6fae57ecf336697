/** The patterns of the shipped files, each compiled once: the price list asks them for every model. */
const compiled = new Map<string, RegExp>();

/** Whether a name fits a pattern in which `*` matches anything. */
export function fitsPattern(pattern: string, name: string): boolean {
  const known = compiled.get(pattern);
  if (known !== undefined) return known.test(name);
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  const expression = new RegExp(`^${parts.join('.*')}$`);
  compiled.set(pattern, expression);
  return expression.test(name);
}
