/** Between numbers, which is all that an axis needs: d3's own knows colours, dates and texts as well. `next.config.mjs` puts this in its place. */
export function interpolate(from: number, to: number): (share: number) => number {
  return (share) => from * (1 - share) + to * share;
}

export function interpolateRound(from: number, to: number): (share: number) => number {
  return (share) => Math.round(from * (1 - share) + to * share);
}

/** Only scales with several pieces ask for it, which no chart has. */
export function piecewise(): never {
  throw new Error('No chart has a scale in pieces.');
}

export { interpolate as interpolateNumber };
