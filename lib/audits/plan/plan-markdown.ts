import { gridOf } from '../../exports/tables/grid';
import { gridMarkdown, markdownText } from '../../exports/text/markdown';
import type { Plan, PlanEntry } from '../../plans/plan/plan';
import { figuresTable, insteadTable, planTable, replayTable } from '../../plans/plan/plan-tables';
import { lateSays } from '../../plans/plan/too-late';
import { ceilingTable } from '../../reports/tables/audit/ceiling';

/** A plan as Markdown for a ticket: nothing of a name is read as Markdown or HTML. */
export function planMarkdown(plan: Plan): string {
  const { entries, instead, ceiling } = plan;
  const late = lateSays(plan);
  return [
    '## Plan\n',
    ...(late === null ? [] : [`${markdownText(late)}\n`]),
    gridMarkdown(gridOf(planTable(plan))),
    gridMarkdown(gridOf(ceilingTable({ ceiling }))),
    ...entries.filter(({ sections }) => sections.length > 0).map(entryMarkdown),
    ...(instead.length === 0 ? [] : [gridMarkdown(gridOf(insteadTable(instead)))]),
  ].join('\n');
}

function entryMarkdown({ name, sections, replay, noReplay, files }: PlanEntry): string {
  return [
    `## ${markdownText(name)}\n`,
    ...sections.flatMap(({ title, says, figures }) => [
      `### ${markdownText(title)}\n`,
      `${says.map((one) => `- ${markdownText(one)}`).join('\n')}\n`,
      ...(figures.length === 0 ? [] : [gridMarkdown(gridOf(figuresTable(title, figures)))]),
    ]),
    replay === null || files === null
      ? `### Replay\n\n${markdownText(noReplay ?? '')}\n`
      : gridMarkdown(gridOf(replayTable(replay, files.records))),
  ].join('\n');
}
