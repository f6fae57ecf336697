import { CLASSES_OF_DOING } from './classes/doing';
import { CLASSES_OF_OCCASIONS } from './classes/occasions';
import { CLASSES_OF_PEOPLE } from './classes/people';
import { CLASSES_OF_PLACES } from './classes/places';
import { CLASSES_OF_SMALL_WORDS } from './classes/small-words';
import { CLASSES_OF_THINGS } from './classes/things';
import { CLASSES_OF_TIME } from './classes/time';
import { lazily } from './lazily';
import { sectionsOf } from './sections';

type Test = (word: string) => boolean;

const TABLES = [
  CLASSES_OF_PEOPLE,
  CLASSES_OF_DOING,
  CLASSES_OF_THINGS,
  CLASSES_OF_PLACES,
  CLASSES_OF_OCCASIONS,
  CLASSES_OF_TIME,
  CLASSES_OF_SMALL_WORDS,
];

/** A word's other forms: "ticket" also stands for "tickets", "box" for "boxes", "city" for "cities". */
function withPlural(word: string): string[] {
  if (/(s|x|ch|sh)$/.test(word)) return [word, `${word}es`];
  return /[^aeiou]y$/.test(word) ? [word, `${word.slice(0, -1)}ies`] : [word, `${word}s`];
}

/** Classes told by a list of their words, those "with plurals" also by the plurals. */
const listed = lazily(() => {
  const classes = new Map<string, ReadonlySet<string>>();
  for (const { name, kind, lines } of TABLES.flatMap(sectionsOf)) {
    const words = lines.flatMap((line) => line.split(' '));
    classes.set(name, new Set(kind === 'with plurals' ? words.flatMap(withPlural) : words));
  }
  return classes;
});
const isIn = (name: string, word: string) => listed().get(name)?.has(word) === true;

/** Whether any class lists the word. Of a trigger in a language that nobody put here, none of its words is. */
export function isListed(word: string): boolean {
  return [...listed().values()].some((words) => words.has(word));
}

/** Classes told by the form of a word. */
const BY_FORM: Readonly<Record<string, Test>> = {
  NUMBER: (word) => /^\d+([.,]\d+)*$/.test(word) || isIn('NUMBERWORD', word),
  LARGE: (word) =>
    /^\d+([.,]\d+)?(k|m|mio|mn|bn)$/.test(word) ||
    (/^\d{1,3}(,\d{3})+$/.test(word) && word.length > 5) ||
    /^\d{5,}$/.test(word) ||
    isIn('LARGEWORD', word),
  MANY: (word) => (/^[1-9]\d{2,3}$/.test(word) && !/^(19|20)\d\d$/.test(word)) || /^\d,\d{3}$/.test(word),
  FEWER: (word) => /^[1-5]?\d$/.test(word) || (isIn('NUMBERWORD', word) && !/^(sixty|ninety|hundred)$/.test(word)),
  YEAR: (word) => /^(19|20)\d\ds?$/.test(word),
  TIME: (word) =>
    /^([01]?\d|2[0-4])[:.h]([0-5]\d)?$/.test(word) ||
    (/^(0\d|1\d|2[0-3])[0-5]\d$/.test(word) && !/^(19|20)\d\d$/.test(word)) ||
    /^\d\d?(am|pm|uhr)$/.test(word) ||
    word === 'noon' ||
    word === 'midnight',
  // As many seconds as somebody watches.
  SHORT: (word) =>
    /^([12]?\d|30)([.,]\d+)?$/.test(word) || (isIn('NUMBERWORD', word) && !/^(forty|fifty|sixty|ninety)$/.test(word)),
  NTH: (word) => /^\d+(st|nd|rd|th)$/.test(word) || /^(first|second|third|last)$/.test(word),
  ING: (word) =>
    /.{2}ing$/.test(word) &&
    !/^(thing|nothing|something|anything|everything|morning|evening|during|string|meeting|building|king|ring)s?$/.test(
      word,
    ),
  ED: (word) => /.{2}ed$/.test(word) || isIn('PAST', word),
  DOES: (word) => /.[^s]s$/.test(word) && !/^(is|was|has|its|his|this|as|us|always|across|plus|yes|does)$/.test(word),
  // German, Spanish, Portuguese and Italian: "abgelegt", "enviado", "ricevuta".
  PARTICIPLE: (word) =>
    /^(aan|ab|af|an|auf|aus|ein|fest|hoch|in|op|toe|uit|vor|zu)?ge.{2,}(t|en)$/.test(word) ||
    /.{3}(ad|id|at|ut|it)[oa]s?$/.test(word),
  PLURAL: (word) => /.{2}[^su]s$/.test(word) || word === 'people',
};
/** Whether a word belongs to the class with this name in capitals. Throws a RangeError for a name that no class has. */
export function wordClass(name: string): Test {
  const words = listed().get(name);
  const test = words === undefined ? BY_FORM[name] : (word: string) => words.has(word);
  if (test === undefined) throw new RangeError(`No class of words is called ${name}.`);
  return test;
}
