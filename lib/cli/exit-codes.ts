/** The exit codes of the command. The README and `whowaits --help` document them, and scripts rely on them. */
export const EXIT = { done: 0, fault: 1, wrongUse: 2, nothingReadable: 3 } as const;
