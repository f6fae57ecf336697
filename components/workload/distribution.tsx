import { ColumnChart } from '@/components/charts/column-chart';
import { Savable } from '@/components/charts/save/savable';
import { plural } from '@/lib/wording/number';
import { type Bucket, bucketsOf, type Histogram, quantile } from '@/lib/workloads/profile/histogram';
import { FiguresTable } from './figures-table';

const FEWEST_COLUMNS = 12;

/** The distribution of one measure of a workload's requests, on a logarithmic axis. `format` adds the unit to a value. */
export function Distribution(props: {
  title: string;
  histogram: Histogram | null;
  missing: string;
  format: (value: number) => string;
}) {
  const { title, histogram, format } = props;
  const buckets = histogram === null ? [] : bucketsOf(histogram);
  const drawn = histogram === null || histogram.counts.length === 0 ? [] : drawnBuckets(histogram);
  return (
    <div className="panel min-w-0 p-4">
      <h3 className="font-medium">{title}</h3>
      {histogram === null || buckets.length === 0 ? (
        <p className="mt-1 text-ink-soft">{props.missing}</p>
      ) : (
        <>
          <p className="mt-1 text-ink-soft">{spreadSentence(histogram, format)}</p>
          {drawn.length > 0 && (
            <Savable className="mt-4" title={title} says={spreadSentence(histogram, format)}>
              <ColumnChart values={drawn.map(({ count }) => count)} fill="fill-accent" height="h-20" />
              <p aria-hidden="true" className="mt-1 flex justify-between text-xs text-ink-faint">
                <span>{format(drawn[0]?.from ?? 0)}</span>
                <span>{format(drawn.at(-1)?.to ?? 0)}</span>
              </p>
            </Savable>
          )}
          <FiguresTable
            label={title}
            head={['From', 'Up to', 'Requests']}
            rows={buckets.map(({ from, to, count }) => [format(from), format(to), count])}
          />
        </>
      )}
    </div>
  );
}

/** The median and the P10–P90 range, as precise as half-octave buckets are. */
function spreadSentence(histogram: Histogram, format: (value: number) => string): string {
  if (histogram.counts.length === 0) return 'Every request has zero.';
  const at = (share: number) => format(quantile(histogram, share) ?? 0);
  const middle = `The median is about ${at(0.5)}. The P10–P90 range is ${at(0.1)} to ${at(0.9)}.`;
  return histogram.zeros === 0 ? middle : `${middle} ${plural(histogram.zeros, 'request')} had zero.`;
}

/** Zero has no place on a logarithmic axis. Short axes are padded, so that one column never fills them. */
function drawnBuckets({ counts, firstBucket }: Histogram): Bucket[] {
  const before = Math.min(firstBucket, Math.max(0, Math.floor((FEWEST_COLUMNS - counts.length) / 2)));
  const after = Math.max(0, FEWEST_COLUMNS - counts.length - before);
  const padded = [...Array<number>(before).fill(0), ...counts, ...Array<number>(after).fill(0)];
  return bucketsOf({ zeros: 0, firstBucket: firstBucket - before, counts: padded });
}
