/**
 * The scales that our charts have, in the place of all of d3: Recharts names scales by text, so that a bundler has to keep those of
 * time and colour too. `next.config.mjs` puts this in their place. A chart with another scale needs it here.
 */
// biome-ignore lint/performance/noBarrelFile: it is no barrel but what stands in the place of one
export { scaleBand, scaleLinear, scaleLog, scalePoint } from 'd3-scale';
