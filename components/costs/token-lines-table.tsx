import { ScrollRegion } from '@/components/ui/scroll-region';
import type { TokenLine } from '@/lib/cost/explain/explanation';
import { bandSays } from '@/lib/reports/words/band-says';
import { TOKEN_LABELS } from '@/lib/reports/words/token-labels';
import { formatCount } from '@/lib/wording/number';
import { formatIn } from '@/lib/wording/unit';
import { formatUsd } from '@/lib/wording/usd';

/** A token bill line by line: tokens of the log, or `estimated`, x rate x the factor to a month. The lines add up to the bill. */
export function TokenLinesTable(props: {
  lines: readonly TokenLine[];
  usd: number;
  factor: number;
  estimated: boolean;
}) {
  const { lines, usd, factor, estimated } = props;
  const overs = lines.map(({ over }) => over);
  return (
    <div className="panel overflow-hidden">
      <ScrollRegion label="The bill, line by line, table">
        <table className="data-table">
          <caption>Tokens, rates and USD a month by context band and token type</caption>
          <thead>
            <tr>
              <th scope="col">Requests with</th>
              <th scope="col">Tokens</th>
              <th scope="col" className="num">
                {estimated ? 'Estimated' : 'In the log'}
              </th>
              <th scope="col" className="num">
                USD a million
              </th>
              <th scope="col" className="num">
                To a month
              </th>
              <th scope="col" className="num">
                USD a month
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={`${line.over} ${line.type}`}>
                <th scope="row">{bandSays(line.over, overs)}</th>
                <td>{TOKEN_LABELS[line.type]}</td>
                <td className="num">{formatCount(line.tokens)}</td>
                <td className="num">{formatIn(line.usdPerMillion, 'usd-exact')}</td>
                <td className="num">{formatIn(factor, 'factor')}</td>
                <td className="num">{formatUsd(line.usd)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={5}>
                Total, each line rounded to the cent so that they add up
              </th>
              <td className="num">{formatUsd(usd)}</td>
            </tr>
          </tfoot>
        </table>
      </ScrollRegion>
    </div>
  );
}
