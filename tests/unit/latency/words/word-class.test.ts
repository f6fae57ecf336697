import { describe, expect, it } from 'vitest';
import { CLASSES_OF_DOING } from '../../../../lib/latency/words/classes/doing';
import { CLASSES_OF_OCCASIONS } from '../../../../lib/latency/words/classes/occasions';
import { CLASSES_OF_PEOPLE } from '../../../../lib/latency/words/classes/people';
import { CLASSES_OF_PLACES } from '../../../../lib/latency/words/classes/places';
import { CLASSES_OF_SMALL_WORDS } from '../../../../lib/latency/words/classes/small-words';
import { CLASSES_OF_THINGS } from '../../../../lib/latency/words/classes/things';
import { CLASSES_OF_TIME } from '../../../../lib/latency/words/classes/time';
import { sectionsOf } from '../../../../lib/latency/words/sections';
import { wordClass } from '../../../../lib/latency/words/word-class';

describe('a class of words', () => {
  it.each([
    ['PERSON', ['nurse', 'nurses', 'witnesses'], ['nursing', 'nursery']],
    ['STOCK', ['entry', 'entries'], ['entrys']],
    ['HOUR', ['hours', 'h'], ['hourses']],
    ['NUMBER', ['7', '2.5', '2,000', 'few'], ['7th', 'sevens']],
    ['LARGE', ['45k', '1.2m', '40,000', '20000', 'lakh'], ['4,000', '2000', 'large']],
    ['MANY', ['300', '2,500', '3000'], ['99', '1998', '2019', '40,000']],
    ['FEWER', ['5', '59', 'ten'], ['60', '90', 'sixty']],
    ['YEAR', ['1998', '2019', '1990s'], ['1898', '3000']],
    ['TIME', ['08:30', '0630', '5pm', 'noon'], ['25:00', '1998', 'pm']],
    ['NTH', ['15th', '3rd', 'last'], ['15', 'next']],
    ['ING', ['filing'], ['ring', 'morning', 'meetings', 'file']],
    ['ED', ['uploaded', 'sent'], ['upload', 'ed']],
    ['DOES', ['arrives'], ['always', 'is', 'class']],
    ['PLURAL', ['letters', 'people'], ['status', 'class', 'letter']],
  ])('%s', (name, inside, outside) => {
    const holds = wordClass(name);
    expect(inside.filter((word) => !holds(word))).toEqual([]);
    expect(outside.filter(holds)).toEqual([]);
  });

  it('is refused where no table has it', () => expect(() => wordClass('NOBODY')).toThrow(RangeError));
});

const TABLES = [
  CLASSES_OF_PEOPLE,
  CLASSES_OF_DOING,
  CLASSES_OF_THINGS,
  CLASSES_OF_PLACES,
  CLASSES_OF_OCCASIONS,
  CLASSES_OF_TIME,
  CLASSES_OF_SMALL_WORDS,
];

it.each(TABLES.flatMap(sectionsOf))('the list of $name is sorted, and holds each word once', ({ lines }) => {
  const words = lines.flatMap((line) => line.split(' '));
  expect(words).toEqual([...new Set(words)].sort());
});
