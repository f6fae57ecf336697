/** Articles and numbers in words. Collected by hand from lists of workflows that were read (tests/evaluate/workflows.csv) and from their synonyms; sorted. */
export const CLASSES_OF_SMALL_WORDS = `
[DET] as written
a all an another any both each every her his its my one our some that the their these this those your

[NUMBERWORD] as written
a an couple dozen eight few fifteen fifty five forty four half hundred nine ninety one seven several six sixty
some ten thirty three twelve twenty two

[LARGEWORD] as written
billion billions crore hundreds lakh million millions tens thousand thousands
`;
