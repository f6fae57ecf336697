import Link from 'next/link';
import type { ReportWorkload } from '@/lib/reports/report';
import { isUnknownName } from '@/lib/reports/words/paid/unrated-says';

/** The models that an unknown name may mean, each a link to the form that says so, and one for any other model. */
export function SimilarModels({ model, unrated }: Pick<ReportWorkload, 'model' | 'unrated'>) {
  if (model === null || unrated === undefined || !isUnknownName(unrated)) return null;
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-1">
      {unrated.nearest.map(({ provider, model: target }) => (
        <li key={`${provider} ${target}`}>
          <Link href={aliasPage({ model, provider, target })} className="link font-mono text-xs break-all">
            {provider}/{target}
          </Link>
        </li>
      ))}
      <li>
        <Link href={aliasPage({ model })} className="link">
          {unrated.nearest.length === 0 ? 'Name its model' : 'Another model'}
        </Link>
      </li>
    </ul>
  );
}

function aliasPage(names: { model: string; provider?: string; target?: string }): string {
  return `/prices/new?${new URLSearchParams({ kind: 'alias', ...names })}`;
}
