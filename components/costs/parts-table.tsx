import Link from 'next/link';
import type { Explanation } from '@/lib/cost/explain/explanation';
import { FIGURE_LABELS } from '@/lib/reports/words/figure-labels';
import { formatUsd } from '@/lib/wording/usd';
import { whyAddress } from './why-address';

/** The figures that another is the sum of, each a link to its own explanation. */
export function PartsTable(props: { explanation: Explanation; auditId: string; workloadId: string }) {
  const { figure, usd, parts } = props.explanation;
  return (
    <div className="panel max-w-xl overflow-hidden">
      <table className="data-table">
        <caption>The parts of {FIGURE_LABELS[figure].toLowerCase()}, USD a month</caption>
        <tbody>
          {parts.map((part) => (
            <tr key={part.figure}>
              <th scope="row">
                <Link href={whyAddress(props.auditId, props.workloadId, part.figure)} className="link">
                  {FIGURE_LABELS[part.figure]}
                </Link>
              </th>
              <td className="num">{formatUsd(part.usd)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{FIGURE_LABELS[figure]}</th>
            <td className="num">{formatUsd(usd)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
