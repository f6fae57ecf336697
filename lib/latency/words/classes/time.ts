/** Units of time and names of the calendar. Collected by hand from lists of workflows that were read (tests/evaluate/workflows.csv) and from their synonyms; sorted. */
export const CLASSES_OF_TIME = `
[SECOND] as written
s sec second seconds secs

[MINUTE] as written
min mins minute minutes

[HOUR] as written
h hour hours hr hrs

[LONG] as written
day days fortnight month months quarter quarters week weeks wk wks year years yr yrs

[WEEKDAY] as written
fri friday fridays mon monday mondays sat saturday saturdays sun sunday sundays thu thurs thursday thursdays
tue tues tuesday tuesdays wed wednesday wednesdays weekday weekdays weekend weekends workday workdays

[MONTH] as written
apr april aug august dec december feb february jan january jul july jun june march nov november oct october
sept september

[PERIOD] with plurals
afternoon biennium cycle day decade evening fortnight half holiday iteration milestone month morning night
payday quarter season semester shift sprint term trimester week weekday weekend workday year
`;
