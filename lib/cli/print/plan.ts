import type { Plan, PlanEntry, PlanFigure } from '../../plans/plan/plan';
import { insteadTable, planTable, replayTable, SOURCE_WORDS } from '../../plans/plan/plan-tables';
import { lateSays } from '../../plans/plan/too-late';
import { ceilingTable } from '../../reports/tables/audit/ceiling';
import { formatIn } from '../../wording/unit';
import { formatUsd, formatUsdRange } from '../../wording/usd';
import { printTable } from './table';
import { printable } from './text-table';

/** A plan for people, in lines of at most `width` characters where the figures allow it. */
export function formatPlan(plan: Plan, width: number): string {
  const { entries, instead, defended, ceiling, oneOff } = plan;
  const late = lateSays(plan);
  const bridge = ceilingTable({ ceiling });
  return [
    `Moving would save ${formatUsd(defended.median)} a month (${formatUsdRange(defended)}), and costs ${formatUsdRange(oneOff)} once.${late === null ? '' : ` ${late}`}`,
    entries.length === 0
      ? 'No move is recommended. Add a workload with --add.'
      : `${planTable(plan).title}\n${printTable(planTable(plan), width)}`,
    `${bridge.title} (USD a month)\n${printTable(bridge, width)}`,
    ...(instead.length === 0 ? [] : [`${insteadTable(instead).title}\n${printTable(insteadTable(instead), width)}`]),
  ].join('\n\n');
}

/** The plan of one workload with all of its parts. What the others save stands in the plan of all. */
export function formatPlanned(entry: PlanEntry, width: number): string {
  return `${printTable(planTable({ entries: [entry] }), width)}\n\n${entryText(entry, width)}`;
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
