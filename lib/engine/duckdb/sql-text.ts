/** A string literal. */
export function literal(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** A quoted column name. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
