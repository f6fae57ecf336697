import type { ProviderFacts } from '../../../pricing/capabilities/provider-facts';
import type { Table } from '../table';

type Fact = ProviderFacts['facts'][number];

/** What sources say about a provider, each with its source, date and grade. */
export function factsTable(facts: readonly Fact[], name: string): Table<Fact> {
  return {
    title: `Facts about ${name}`,
    sentence: `Facts about ${name}, with source, date and grade`,
    rows: facts,
    id: ({ fact, value }) => `${fact} ${value}`,
    columns: [
      { key: 'fact', head: 'Fact', unit: 'text', value: ({ fact }) => fact },
      { key: 'value', head: 'What the source says', unit: 'text', value: ({ value }) => value, elastic: true },
      { key: 'grade', head: 'Grade', unit: 'text', value: ({ grade }) => grade },
      { key: 'date', head: 'Date', unit: 'text', value: ({ date }) => date },
      { key: 'source', head: 'Source', unit: 'text', value: ({ source }) => source, elastic: true },
    ],
  };
}
