import { inputInWay } from '../../cost/same-work';
import type { WorkloadInput } from '../../cost/workload-input';
import type { Rate } from '../../pricing/catalogue/rate';
import { inputOfReported } from '../cost-basis';
import type { ReportWorkload } from '../report';
import { bestWay } from './shown-way';

/** What a workload is priced from in the way that screens show, so that its figures can be explained; null without a cost basis. */
export function inputOfShownWay(workload: ReportWorkload, rates: readonly Rate[] = []): WorkloadInput | null {
  const input = inputOfReported(workload, rates);
  const shown = bestWay(workload) ?? workload.ways.find(({ way }) => way === 'batch');
  if (input === null || shown === undefined) return input;
  return inputInWay(input, { ...shown, rates: shown.rates.flatMap((at) => rates[at] ?? []) });
}
