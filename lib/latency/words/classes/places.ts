/** Where a person stands, what a person looks at, where work is put. Collected by hand from lists of workflows that were read (tests/evaluate/workflows.csv) and from their synonyms; sorted. */
export const CLASSES_OF_PLACES = `
[COUNTER] with plurals
altar bar barrier bedside bench booth cab cashpoint checkout cockpit counter dock door drive-through gate
helpdesk kiosk lane lobby podium poolside pos pump ramp reception register ringside roadside scene shelf stand
till turnstile ward weighbridge wheel window

[SCREEN] with plurals
app banner basket cart checkout console dialog dialogue display editor field form modal page pane panel popup
screen sidebar tab tooltip view widget window

[INBOX] with plurals
app backlog board calendar case channel chart crm dashboard desk diary feed file folder hubspot inbox jira
list mailbox phone pipeline portal queue record register salesforce servicenow sheet slack spreadsheet system
teams thread timeline tray view worklist zendesk
`;
