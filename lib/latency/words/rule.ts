import { compile, type Pattern } from './pattern';
import { sectionsOf } from './sections';

/** One way to say something in several words, and what it says. */
export interface Rule<Says> {
  /** What a person calls it; unique in its table. */
  name: string;
  /** The rules of one phrase are ways to say the same thing, which counts once in a name. */
  phrase: string;
  says: Says;
  /** In the notation of pattern.ts. */
  text: string;
  pattern: Pattern;
}

/**
 * The rules of a table, in its order: under each head, which is the phrase and what it says, a line `name: pattern` a rule.
 * Throws a RangeError for a line without a name, a class that is none and whatever `says` refuses.
 */
export function rulesOf<Says>(table: string, says: (kind: string) => Says): Rule<Says>[] {
  return sectionsOf(table).flatMap(({ name: phrase, kind, lines }) => {
    const said = says(kind);
    return lines.map((line) => {
      const [, name, text] = /^([a-z0-9-]+): (.+)$/.exec(line) ?? [];
      if (name === undefined || text === undefined) throw new RangeError(`"${line}" is no rule: "name: pattern".`);
      return { name, phrase, says: said, text, pattern: compile(text) };
    });
  });
}
