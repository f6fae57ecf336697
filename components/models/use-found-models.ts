import { useEffect, useState } from 'react';
import { reach } from '@/components/request/reach';
import { readJsonAnswer } from '@/components/request/read-json-answer';
import type { FoundModel } from '@/lib/pricing/list/model-search';

/** The model whose place another one is to take. */
export type LikeModel = { provider: string | null; model: string };

/** What the last search found; null while the first answer is on its way. `isOld`: that a newer one is. */
type Found = { models: readonly FoundModel[]; left: number } | null;

const NOTHING = { found: null, to: '', problem: null };

/** A person types a letter in less. */
const PAUSE_MS = 200;

/** Models of the kind of `like` that fit a search, its relatives while nothing is searched. Nothing is asked while `like` is null. */
export function useFoundModels(search: string, like: LikeModel | null) {
  const [answer, setAnswer] = useState<{ found: Found; to: string; problem: string | null }>(NOTHING);
  const { provider = null, model = null } = like ?? {};
  useEffect(() => {
    if (model === null) return;
    const query = new URLSearchParams({ search, model, ...(provider === null ? {} : { provider }) });
    let isOld = false;
    const timer = setTimeout(
      async () => {
        try {
          const found = await readJsonAnswer<NonNullable<Found>>(await reach(`/api/prices/models?${query}`));
          if (!isOld) setAnswer({ found, to: search, problem: null });
        } catch (error) {
          if (!isOld)
            setAnswer({ ...NOTHING, to: search, problem: error instanceof Error ? error.message : String(error) });
        }
      },
      search === '' ? 0 : PAUSE_MS,
    );
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [search, provider, model]);
  return { ...answer, isOld: answer.to !== search };
}
