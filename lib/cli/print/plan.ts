import type { Plan, PlanEntry, PlanFigure } from '../../plans/plan/plan';
import { insteadTable, planTable, replayTable, SOURCE_WORDS } from '../../plans/plan/plan-tables';
import { ceilingTable } from '../../reports/tables/audit/ceiling';
import { formatIn } from '../../wording/unit';
import { formatUsd, formatUsdRange } from '../../wording/usd';
import { printTable } from './table';
import { printable } from './text-table';

/** A plan for people, in lines of at most `width` characters where the figures allow it. `detailed`: with the parts of each workload. */
export function formatPlan(plan: Plan, width: number, detailed: readonly PlanEntry[]): string {
  const { entries, instead, defended, ceiling, oneOff } = plan;
  const bridge = ceilingTable({ ceiling });
  return [
    `Moving would save ${formatUsd(defended.median)} a month (${formatUsdRange(defended)}), and costs ${formatUsdRange(oneOff)} once.`,
    entries.length === 0
      ? 'No move is recommended. Add a workload with --add.'
      : `${planTable(plan).title}\n${printTable(planTable(plan), width)}`,
    `${bridge.title} (USD a month)\n${printTable(bridge, width)}`,
    ...detailed.map((entry) => entryText(entry, width)),
    ...(instead.length === 0 ? [] : [`${insteadTable(instead).title}\n${printTable(insteadTable(instead), width)}`]),
  ].join('\n\n');
}

function entryText(entry: PlanEntry, width: number): string {
  const { name, sections, replay, noReplay, files } = entry;
  return [
    `== ${printable(name)}`,
    ...sections.map(({ title, says, figures }) =>
      [title, ...says.map((one) => `  ${printable(one)}`), ...figures.map((one) => `    ${figureText(one)}`)].join(
        '\n',
      ),
    ),
    replay === null || files === null
      ? `Replay\n  ${printable(noReplay ?? '')}`
      : `Replay\n${printTable(replayTable(replay, files.records), width)}`,
  ].join('\n\n');
}

function figureText({ label, value, unit, range, from, source }: PlanFigure): string {
  const says = value === null ? 'unknown' : formatIn(value, unit);
  const between = range === undefined ? '' : ` (${formatIn(range.low, unit)} to ${formatIn(range.high, unit)})`;
  return printable(`${label}: ${says}${between}. ${SOURCE_WORDS[from]}${source === null ? '.' : `: ${source}`}`);
}
