import { forProvider } from '../../../cost/assumptions/assumption';
import { roundUsd } from '../../../cost/money';
import { netTerms, together } from '../../../cost/net/at-points';
import { breakEvens } from '../../../cost/net/sensitivity';
import { needsClient } from '../../../pricing/lookup/way';
import { formatCount, plural } from '../../../wording/number';
import { percent } from '../../../wording/percent';
import { formatUsd } from '../../../wording/usd';
import { assumedFigure, figure } from '../figures';
import type { PlanFigure, PlanSection } from '../plan';
import type { Planned, Planning } from '../planning';
import { hoursUntil } from '../turnaround';
import { CONFIDENCE, recordsToShow } from '../verification';

/** What moving costs once. */
export function effortSection({ way, input }: Planned, { assumptions }: Planning): PlanSection | null {
  if (way === null) return null;
  const provider = input?.provider ?? null;
  const own = way === 'flex' || way === 'standard' ? 'parameterOneOffUsd' : 'migrationOneOffUsd';
  return {
    key: 'effort',
    title: 'Effort',
    says: [
      needsClient(way)
        ? 'A client that sends, watches and fetches jobs, which all workloads of the provider share. Then this workload.'
        : 'A parameter of its requests. No client is needed.',
    ],
    figures: [
      ...(needsClient(way) ? [assumedFigure('clientOneOffUsd', assumptions, provider)] : []),
      assumedFigure(own, assumptions, provider),
    ],
  };
}

/** A sample both ways, before anything is moved. */
export function verifySection(
  { way, how, run, input, estimate }: Planned,
  { assumptions }: Planning,
): PlanSection | null {
  if (way === null) return null;
  const provider = input?.provider ?? null;
  const share = forProvider(assumptions.invalidOutputShare, provider);
  const tolerated = share.base > 0 ? share.base : share.high;
  const wanted = recordsToShow(tolerated);
  const records = wanted === null ? null : Math.min(wanted, Math.ceil(run.records));
  const usd = records === null || estimate === null ? null : usdOfSample(records, run, estimate);
  return {
    key: 'verify',
    title: 'Verification, before the move',
    says: [
      wanted === null
        ? 'The assumed share of invalid outputs is zero, which no sample can show. Send some hundred records.'
        : `Send ${plural(records ?? 0, 'record')} both ways.${records !== wanted ? ' That is a whole run.' : ''}`,
      ...(wanted !== null && records === wanted
        ? [`If none is invalid, fewer than ${percent(tolerated)} are, with ${percent(CONFIDENCE)} confidence.`]
        : []),
      'Compare by record: does the schema hold, are there refusals, how often is it sent again.',
      ...(share.high > 0 && records !== null
        ? [
            `Stop if more than ${formatCount(Math.floor(records * share.high))} are invalid: that is above the high end of the audit.`,
          ]
        : []),
      ...(how === 'batch' ? ['Send the sample as one file with a deadline of its own, and note when it ends.'] : []),
    ],
    figures: [
      assumedFigure('invalidOutputShare', assumptions, provider),
      figure(
        'Records of the sample',
        records,
        'count',
        'plan',
        'n = ln(1 - confidence) / ln(1 - share), a run at most.',
      ),
      figure('Confidence', CONFIDENCE, 'share', 'plan', 'Our choice.'),
      figure('The sample both ways', usd, 'usd', 'plan', 'Its part of a run as it is and by this way.'),
    ],
  };
}

function usdOfSample(records: number, run: Planned['run'], { sync, chargedPerRun }: NonNullable<Planned['estimate']>) {
  return roundUsd((records / run.records) * (sync / run.perMonth + chargedPerRun.base));
}

/** What to watch, and from where on it is wrong. */
export function monitorSection(planned: Planned, { assumptions, options }: Planning): PlanSection | null {
  const { how, way, turnaround, input, estimate } = planned;
  if (way === null) return null;
  const provider = input?.provider ?? null;
  const at = (label: string, value: number | null, unit: PlanFigure['unit'], source: string) =>
    figure(label, value, unit, 'plan', source);
  const high = (name: 'invalidOutputShare' | 'fallbackShare' | 'flexRefusedShare') =>
    forProvider(assumptions[name], provider).high;
  const capped = options.capUsd ?? estimate?.chargedPerRun.high ?? null;
  return {
    key: 'monitor',
    title: 'What to watch',
    says: ['An alarm goes off above these values. They are the high ends of what the audit assumes.'],
    figures: [
      ...(turnaround === null
        ? []
        : [
            at('Hours of a job', hoursUntil(turnaround, 0.95), 'hours', '95% of the jobs are done by then.'),
            at('Invalid outputs', high('invalidOutputShare'), 'share', HIGH_END),
            at('Expired or failed requests', high('fallbackShare'), 'share', HIGH_END),
            at('Bill of a run', capped, 'usd', options.capUsd === null ? HIGH_END : 'The cap.'),
          ]),
      ...(how === 'flex' ? [at('Requests that flex refuses', high('flexRefusedShare'), 'share', HIGH_END)] : []),
      ...(how === 'window' ? [at('Answers after the window', 0, 'share', 'The window is what is sold.')] : []),
      ...(how === 'batch'
        ? [at('Results that nobody fetched', 0, 'count', 'They are deleted at the end of their retention.')]
        : []),
    ],
  };
}

const HIGH_END = 'The high end of the audit.';

/** How to go back, and from where on the move does not pay. */
export function rollbackSection(
  { way, how, input, estimate, run }: Planned,
  { assumptions }: Planning,
): PlanSection | null {
  if (way === null) return null;
  const terms = input && netTerms(input, assumptions);
  const values = terms === null ? new Map() : breakEvens(together([terms]), assumptions);
  const until = (name: 'invalidOutputShare' | 'fallbackShare' | 'flexRefusedShare', what: string) => {
    const value: number | undefined = values.get(name);
    return value === undefined
      ? []
      : [figure(what, value, 'share', 'audit', 'Above it, the move costs more than it saves.')];
  };
  const perRun = estimate === null ? null : roundUsd(estimate.sync / run.perMonth);
  return {
    key: 'rollback',
    title: 'The way back',
    says: [
      'Keep the synchronous path, behind a switch, until a month went as planned.',
      how === 'batch'
        ? `Cancel what runs, fetch what is done, and send the rest synchronously. A whole run costs ${perRun === null ? 'an unknown sum' : formatUsd(perRun)} that way.`
        : 'Set the parameter back. Nothing else changes.',
      ...(how === 'batch' ? ['What is done when a job is cancelled is billed, so publish it.'] : []),
    ],
    figures: [
      ...(how === 'batch' ? until('invalidOutputShare', 'It pays until this share of outputs is invalid') : []),
      ...(how === 'batch' ? until('fallbackShare', 'It pays until this share expires or fails') : []),
      ...(how === 'flex' ? until('flexRefusedShare', 'It pays until this share is refused') : []),
    ],
  };
}
