/** On a phone, so that two scenarios fit beside each other. */
export const NOTES_WRAP = 'max-sm:[&_.cell-note]:whitespace-normal';
