/**
 * Input lengths, in tokens, above which some provider charges another price (the catalogue's context bands). A
 * workload's profile counts its tokens between these edges, so a rate for another length could not be applied. A test
 * keeps them equal.
 */
export const CONTEXT_EDGES = [100_000, 128_000, 200_000, 272_000] as const;
