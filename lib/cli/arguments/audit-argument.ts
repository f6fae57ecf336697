/** The argument of every command about one stored audit. */
export const AUDIT_ARGUMENT = 'its ID, its name or a part of either that only one audit has';
