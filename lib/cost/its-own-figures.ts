/** Where a workload that a slider makes keeps its figures (`once-per-workload.ts`). */
export const FIGURES = Symbol('figures');

/** The figure of each function at its place, and whose they are. */
export type Figures = { of: object | null; known: unknown[] };

/** For a workload that is gone a moment later: its figures then stand on it, where those of others would have to be cleaned up. */
export const ITS_OWN: Figures = { of: null, known: [] };
