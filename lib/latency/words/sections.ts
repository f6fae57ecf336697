/** A part of a table of words: the lines under one head, and what the head says of them. */
export interface Section {
  name: string;
  kind: string;
  lines: readonly string[];
}

const HEAD = /^\[(.+)\] (.+)$/;

/**
 * Reads a table of words (rules, classes and lexicon are all written so): a head `[name] kind`, then its lines; empty lines
 * say nothing. Throws a RangeError for a line before the first head.
 */
export function sectionsOf(table: string): Section[] {
  const sections: { name: string; kind: string; lines: string[] }[] = [];
  for (const line of table.split('\n').filter((one) => one !== '')) {
    const [, name, kind] = HEAD.exec(line) ?? [];
    const current = sections.at(-1);
    if (name !== undefined && kind !== undefined) sections.push({ name, kind, lines: [] });
    else if (current === undefined) throw new RangeError(`"${line}" stands before the first head.`);
    else current.lines.push(line);
  }
  return sections;
}
