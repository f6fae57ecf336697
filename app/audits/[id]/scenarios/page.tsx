import * as z from 'zod';
import { MOST_COLUMNS, readColumn, readPair } from '@/components/scenarios/scenario-address';
import { ScenarioWorkspace } from '@/components/scenarios/scenario-workspace';
import { Notice } from '@/components/ui/notice';
import { namedScenarios } from '@/lib/audits/scenarios/scenarios';
import { readScenario } from '@/lib/scenarios/read-scenario';
import { AS_ASSESSED, type Scenario } from '@/lib/scenarios/scenario';
import { auditTab, auditTabTitle } from '../audit-tab';

/** Scenarios side by side, each as NAME~TEXT; always a list. */
const texts = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((given) => [given].flat());

export const generateMetadata = auditTabTitle('scenarios');

/** What if: up to four scenarios side by side, from ?s=NAME~TEXT, and what differs between two of them, from ?diff=1-2. */
export default auditTab(
  'scenarios',
  async ({ id, report }, { s: asked, diff }) => {
    const { scenarios, problems } = readAll(asked);
    const saved = (await namedScenarios(id)).flatMap(({ scenario: text, ...one }) => {
      const scenario = readScenario(text);
      return 'problem' in scenario ? [] : [{ ...one, scenario }];
    });
    return (
      <>
        <p className="mt-4 max-w-3xl text-ink-soft">
          What if volume, models, prices, classes or assumptions were other ones? Change a field, and the figures
          follow.
        </p>
        {problems.length > 0 && (
          <div className="mt-4 max-w-3xl">
            <Notice look="caution" title="Some scenarios of this address could not be read" alert>
              {problems.map((problem) => (
                <p key={problem} className="break-words">
                  {problem}
                </p>
              ))}
            </Notice>
          </div>
        )}
        <ScenarioWorkspace
          auditId={id}
          initial={scenarios}
          workloads={report.workloads.length}
          providers={[...new Set(report.workloads.flatMap(({ provider }) => provider ?? []))].sort()}
          saved={saved}
          pair={readPair(diff)}
        />
      </>
    );
  },
  z.object({ s: texts, diff: z.string().catch('') }),
);

/** The scenarios of an address, else how it is today beside one to change, which begins with what is recommended. */
function readAll(asked: readonly string[]) {
  const scenarios: { name: string; scenario: Scenario }[] = [];
  const problems: string[] = [];
  for (const text of asked.slice(0, MOST_COLUMNS)) {
    const { name, scenario: written } = readColumn(text);
    const scenario = readScenario(written);
    if ('problem' in scenario) problems.push(scenario.problem);
    else scenarios.push({ name: name === '' ? 'Scenario' : name, scenario });
  }
  if (asked.length > MOST_COLUMNS) problems.push(`Only ${MOST_COLUMNS} scenarios stand side by side.`);
  const usual = [
    { name: 'Today', scenario: { ...AS_ASSESSED, moving: 'nothing' as const } },
    { name: 'What if', scenario: AS_ASSESSED },
  ];
  return {
    scenarios: scenarios.length > 0 ? scenarios : usual,
    problems: [...new Set(problems)],
  };
}
