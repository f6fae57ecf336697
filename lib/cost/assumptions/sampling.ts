/** How many draws a range comes from. The same draws and seed give the same ranges everywhere. */
export type Sampling = { draws: number; seed: number };

/** Every figure that is kept, told or at rest on a screen has these. */
export const SAMPLING: Sampling = { draws: 2000, seed: 20261121 };

/** Enough for a figure that moves under a finger. */
export const FEW_DRAWS: Sampling = { draws: 200, seed: SAMPLING.seed };
