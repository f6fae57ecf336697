import { Section } from '@/components/ui/section';
import type { Assumptions } from '@/lib/cost/assumptions/assumptions';
import { paidShare } from '@/lib/cost/bills';
import type { Explanation } from '@/lib/cost/explain';
import type { WorkloadInput } from '@/lib/cost/workload-input';
import type { Rate } from '@/lib/pricing/catalogue/rate';
import type { ReportWorkload } from '@/lib/reports/report';
import { PartsTable } from './parts-table';
import { RatesTable } from './rates-table';
import { RowsTable } from './rows-table';
import { TermsTable } from './terms-table';
import { TokenLinesTable } from './token-lines-table';

/** Explains a monthly figure of a workload: its formula, numbers, rates and rows. */
export function ExplainedFigure(props: {
  explanation: Explanation;
  input: WorkloadInput;
  workload: ReportWorkload;
  /** Those that the figure was worked out with. */
  assumptions: Assumptions;
}) {
  const { explanation, input, workload, assumptions } = props;
  const { usd, says, lines, terms, parts } = explanation;
  const rates = distinct(lines.map(({ rate }) => rate));
  return (
    <>
      <Section id="how" title="How it is calculated" lead={says}>
        <div className="grid gap-4">
          {parts.length > 0 && <PartsTable explanation={explanation} workloadId={workload.id} />}
          {lines.length > 0 && usd !== null && (
            <TokenLinesTable
              lines={lines}
              usd={usd}
              factor={input.monthlyFactor}
              paidShare={paidShare(input)}
              estimated={input.tokenDoubt !== undefined}
            />
          )}
          {terms.length > 0 && <TermsTable terms={terms} provider={input.provider} assumptions={assumptions} />}
          {terms.length > 0 && workload.uncountedBatches !== undefined && (
            <p className="text-ink-soft">A batch of unknown size counts as one record here, so this is the least.</p>
          )}
        </div>
      </Section>
      {rates.length > 0 && (
        <Section id="rates" title="The rates" lead="The rates behind this figure, in USD per million tokens.">
          <RatesTable rates={rates} />
        </Section>
      )}
      {input.bands.length > 0 && (
        <Section
          id="rows"
          title="The rows"
          lead={`${rowsSay(input)} Input excludes tokens that are read from or written to a cache. Output includes reasoning tokens.`}
        >
          <RowsTable bands={input.bands} uncountedBatches={workload.uncountedBatches ?? 0} />
        </Section>
      )}
    </>
  );
}

function rowsSay({ tokenDoubt }: WorkloadInput): string {
  return tokenDoubt === undefined || tokenDoubt === 'unknown'
    ? 'The requests and tokens of this workload in the log.'
    : 'The requests and tokens of this workload in the log. Requests without token counts get the mean of the others.';
}

function distinct(rates: readonly Rate[]): Rate[] {
  return [...new Map(rates.map((rate) => [JSON.stringify(rate), rate])).values()];
}
