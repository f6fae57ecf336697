/** What the command ends with. Documented in the README and in `whowaits --help`; scripts rely on it. */
export const EXIT = { done: 0, fault: 1, wrongUse: 2, nothingReadable: 3 } as const;
