import type { Rate } from './rate';
import { lineOfRate, type RateSource } from './rate-line';

/** The sources that rates name, each once, in a fixed order. Throws if a source can't be looked up. */
function sourcesOf(rates: readonly Rate[]): RateSource[] {
  const sources = new Map<string, RateSource>();
  const add = ({ source, url, observedOn, grade }: Pick<Rate, 'source' | 'url' | 'observedOn' | 'grade'>) => {
    if (url === undefined || grade === undefined) throw new Error(`Source ${source} has no address or no grade.`);
    sources.set(`${source} ${observedOn}`, { source, url, observedOn, grade });
  };
  for (const rate of rates) add(rate);
  // A source that is only quoted as another opinion gets its own grade: public catalogue.
  for (const other of rates.flatMap(({ others = [] }) => others)) {
    if (!sources.has(`${other.source} ${other.observedOn}`)) add({ ...other, grade: 'K' });
  }
  return [...sources.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, source]) => source);
}

/**
 * Writes data/rates.json with one rate per line, so a review shows the changes. `version` identifies the content: the
 * same rates give the same bytes. `hash` is a digest of a text.
 */
export function catalogueFile(
  rates: readonly Rate[],
  checkedOn: string,
  hash: (text: string) => string,
): { text: string; version: string } {
  const sources = sourcesOf(rates);
  const lines = rates.map((rate) => JSON.stringify(lineOfRate(rate, sources)));
  const newest =
    sources
      .map(({ observedOn }) => observedOn)
      .sort()
      .at(-1) ?? checkedOn;
  const version = `${newest}-${hash(lines.join('\n')).slice(0, 8)}`;
  const listed = sources.map((source) => JSON.stringify(source)).join(',\n');
  const head = `"version": "${version}",\n"checkedOn": "${checkedOn}",\n"sources": [\n${listed}\n],\n"rates": [`;
  return { text: `{\n${head}\n${lines.join(',\n')}\n]\n}\n`, version };
}
