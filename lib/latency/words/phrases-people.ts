import { type Phrase, phrase } from './phrase';

/** A person as the subject of a sentence, where no other phrase says what she does. Read in sentences alone: names have no subject. */
export const PEOPLE: readonly Phrase[] = [
  phrase('word-person-named', [['^ DET? PERSON', 'the conservator']], ['Tells the conservator']),
];
