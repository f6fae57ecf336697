/** A person as the subject of a sentence, where no other rule says what she does. Read in sentences alone: names have no subject. */
export const PEOPLE_RULES = `
[person-named] word-person-named
person-first: ^ DET? PERSON
`;
