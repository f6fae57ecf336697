import edges from '../data/context-edges.json';
import { shipped } from './shipped-data';

/**
 * Input lengths, in tokens, above which some provider charges another price (the catalogue's context bands), ascending. A
 * workload's profile counts its tokens between these edges, so a rate for another length could not be applied.
 * lib/maintain/import-rates.ts writes them with the rates, in a file of their own so that the engine need not load those.
 */
export const CONTEXT_EDGES: readonly number[] = shipped(edges);
