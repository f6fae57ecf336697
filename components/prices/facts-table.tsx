import { ScrollRegion } from '@/components/ui/scroll-region';
import type { ProviderFacts } from '@/lib/pricing/batch/provider-facts';
import { GRADE_SAYS, GRADES } from '@/lib/pricing/catalogue/grade';

/** Each fact with where and when it was read, and how good the source is. Folded: it is the proof, not the answer. */
export function FactsTable({ facts, name }: { facts: ProviderFacts['facts']; name: string }) {
  return (
    <details className="mt-4">
      <summary className="cursor-pointer font-medium">
        {facts.length} facts with their sources<span className="sr-only"> for {name}</span>
      </summary>
      <p className="mt-1 text-ink-soft">
        Grades: {GRADES.map((grade) => `${grade} ${GRADE_SAYS[grade]}`).join('; ')}. None was read live.
      </p>
      <div className="panel mt-2 overflow-hidden">
        <ScrollRegion label={`Facts about ${name}, table`}>
          <table className="data-table">
            <caption>Facts about {name}, with source, date and grade</caption>
            <thead>
              <tr>
                <th scope="col">Fact</th>
                <th scope="col">What the source says</th>
                <th scope="col">Grade</th>
                <th scope="col">Date</th>
                <th scope="col">Source</th>
              </tr>
            </thead>
            <tbody>
              {facts.map(({ fact, value, source, date, grade }) => (
                <tr key={`${fact} ${value}`}>
                  <th scope="row" className="min-w-36">
                    {fact}
                  </th>
                  <td className="min-w-64">{value}</td>
                  <td className={/^[PC]/.test(grade) ? '' : 'font-medium text-caution'}>{grade}</td>
                  <td className="whitespace-nowrap">{date}</td>
                  <td className="min-w-48 break-all">
                    <FactSource source={source} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
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
