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
app backlog board calendar case channel chart crm dashboard desk diary feed file folder github gitlab helpdesk
hubspot inbox intercom jira linear list mailbox notion outlook phone pipeline planner portal queue record
register salesforce servicenow sharepoint sheet slack spreadsheet system teams thread timeline tracker tray
trello view whatsapp worklist zendesk
`;
