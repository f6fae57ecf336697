/**
 * Input lengths, in tokens, above which some provider asks another price (the catalogue's context bands). The profile of a
 * workload counts its tokens between these, so a rate for any other length could not be applied; a test holds them together.
 */
export const CONTEXT_EDGES = [100_000, 128_000, 200_000, 272_000] as const;
