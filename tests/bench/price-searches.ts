import { catalogue } from '../../lib/pricing/catalogue/catalogue';
import { listedModels } from '../../lib/pricing/list/listed-rates';
import { filterModels, pagesOf } from '../../lib/pricing/list/price-filter';
import { nearestModels } from '../../lib/pricing/models/nearest-models';

type Search = { what: string; firstMs: number; medianMs: number; worstMs: number };
export type SearchFigures = { names: number; floorMs: number; searches: Search[] };

const NOW = Date.UTC(2026, 10, 29);
const FOUND = ['gpt-4o', 'claude sonnet', 'llama', 'gemini flash', 'qwen', 'mistral large', 'nova', 'deepseek', 'grok'];
const UNKNOWN = [
  'gpt-99',
  'claude-opus-9',
  'my-deployment',
  'our own model',
  'qwerty',
  'llama 9',
  'xx',
  'ge mini',
  'acme',
];
const ROUNDS = 8;

/** Each search is another one, as answers are kept. */
export function benchSearches(): SearchFigures {
  const names = catalogue.rates.map(({ model }) => model);
  let letters = 0;
  const floor = Array.from({ length: 50 }, () =>
    timed(() => {
      for (const name of names) for (let at = 0; at < name.length; at += 1) letters += name.charCodeAt(at);
    }),
  );
  if (letters === 0) throw new Error('The catalogue has no names.');
  const asked = (words: readonly string[]) =>
    Array.from({ length: ROUNDS }, (_, round) => words.map((word) => word + ' '.repeat(round)));
  const unknown = UNKNOWN.flatMap((word) => Array.from({ length: ROUNDS }, (_, round) => `${word}-${round}`));
  return {
    names: names.length,
    floorMs: median(floor),
    searches: [
      figures('A search', asked(FOUND).flat(), (q) =>
        pagesOf(filterModels(listedModels(catalogue, NOW), { search: q }, NOW), 8),
      ),
      figures('A name like none', unknown, (q) => nearestModels(catalogue, null, q)),
    ],
  };
}

function figures(what: string, asked: readonly string[], search: (q: string) => unknown): Search {
  const [firstMs = 0, ...times] = asked.map((q) => timed(() => search(q)));
  return { what, firstMs, medianMs: median(times), worstMs: Math.max(...times) };
}

function timed(run: () => unknown): number {
  const begun = performance.now();
  run();
  return performance.now() - begun;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
