import { DataTable } from '@/components/tables/data-table';
import type { ProviderFacts } from '@/lib/pricing/capabilities/provider-facts';
import { GRADE_SAYS, GRADES } from '@/lib/pricing/catalogue/grade';
import { factsTable } from '@/lib/reports/tables/prices/facts';

/** Each fact with its source, date and grade. It is folded because it is proof, not the answer. */
export function FactsTable({ facts, name }: { facts: ProviderFacts['facts']; name: string }) {
  return (
    <details className="mt-4">
      <summary className="cursor-pointer font-medium">
        {facts.length} facts with their sources<span className="sr-only"> for {name}</span>
      </summary>
      <p className="mt-1 text-ink-soft">
        Grades: {GRADES.map((grade) => `${grade} ${GRADE_SAYS[grade]}`).join('; ')}. Whowaits did not read any of them
        live.
      </p>
      <div className="panel mt-2 overflow-hidden">
        <DataTable
          table={factsTable(facts, name)}
          looks={{ fact: 'min-w-36', value: 'min-w-64', date: 'whitespace-nowrap', source: 'min-w-48 break-all' }}
          cells={{
            grade: ({ grade }, { figure }) => (
              <span className={/^[PC]/.test(grade) ? '' : 'font-medium text-caution'}>{figure}</span>
            ),
            source: ({ source }) => <FactSource source={source} />,
          }}
        />
      </div>
    </details>
  );
}

function FactSource({ source }: { source: string }) {
  if (!/^https:\/\/\S+$/.test(source)) return <>{source}</>;
  return (
    <a href={source} rel="noreferrer" target="_blank" className="link">
      {source}
      <span className="sr-only"> (opens another site)</span>
    </a>
  );
}
