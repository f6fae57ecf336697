import { ScrollRegion } from '@/components/ui/scroll-region';
import type { TokenRates } from '@/lib/pricing/catalogue/rate';
import { bandSays } from '@/lib/reports/words/band-says';
import { TOKEN_LABELS } from '@/lib/reports/words/token-labels';
import { formatCount } from '@/lib/wording/number';
import type { ContextBand } from '@/lib/workloads/profile/context-band';
import { uncachedInput } from '@/lib/workloads/profile/token-counts';

const TYPES = Object.keys(TOKEN_LABELS) as (keyof TokenRates)[];

/** The rows of the log behind a workload's figures: requests and tokens by context band and type, as they were counted. */
export function RowsTable({ bands }: { bands: readonly ContextBand[] }) {
  const counts = ({ tokens }: ContextBand) => ({ ...tokens, input: uncachedInput(tokens) });
  const total = (of: (band: ContextBand) => number) => bands.reduce((sum, band) => sum + of(band), 0);
  return (
    <div className="panel overflow-hidden">
      <ScrollRegion label="Rows of the log, table">
        <table className="data-table">
          <caption>Requests and tokens of the log by context band</caption>
          <thead>
            <tr>
              <th scope="col">Requests with</th>
              <th scope="col" className="num">
                Requests
              </th>
              {TYPES.map((type) => (
                <th key={type} scope="col" className="num">
                  {TOKEN_LABELS[type]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bands.map((band) => (
              <tr key={band.over}>
                <th scope="row">
                  {bandSays(
                    band.over,
                    bands.map(({ over }) => over),
                  )}
                </th>
                <td className="num">{formatCount(band.requests)}</td>
                {TYPES.map((type) => (
                  <td key={type} className="num">
                    {formatCount(counts(band)[type])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Total</th>
              <td className="num">{formatCount(total((band) => band.requests))}</td>
              {TYPES.map((type) => (
                <td key={type} className="num">
                  {formatCount(total((band) => counts(band)[type]))}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </ScrollRegion>
    </div>
  );
}
