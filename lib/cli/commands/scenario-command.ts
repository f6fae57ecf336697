import type { Command } from 'commander';
import { assessScenarios } from '../../audits/scenarios/assess-scenario';
import { findScenario } from '../../audits/scenarios/compared-side';
import { namedScenarios } from '../../audits/scenarios/scenarios';
import { scenarioText } from '../../scenarios/scenario-text';
import { differingTable } from '../../scenarios/tables/differing-table';
import { outcomesTable } from '../../scenarios/tables/outcomes-table';
import { NOT_COUNTED, placesTable } from '../../scenarios/tables/places-table';
import { TEMPLATES } from '../../scenarios/templates';
import { findAudit } from '../arguments/find-audit';
import { printTable } from '../print/table';
import { printable } from '../print/text-table';

const EPILOGUE = `
A scenario is named, one of the templates, or written: its version, then its changes with a semicolon between them.
  moving=as-assessed|nothing|scheduled|can-wait|cheapest-way   which workloads move
  volume=2  growth=0.05  volume:WORKLOAD=2                     requests, and their growth a month
  move:WORKLOAD=batch|flex|stay  class:WORKLOAD=scheduled      one workload, by its ID or name
  model:WORKLOAD=openai/gpt-5-mini=1.1                         another model; 1.1: its tokens for one of today
  models:openai/gpt-4o=openai/gpt-5-mini                       all work of a model
  provider=cheapest                                            the cheapest provider of the same model
  assume:reviewShare=0.1                                       assumptions and limits
  discount:openai=0.15  commitment:openai=5000                 a share off all prices, and USD a month paid at least
It changes no decision and no price. The answers of another model may be worse: only prices are compared.

Examples:
  $ whowaits scenario list ID
  $ whowaits scenario show ID volume-doubles
  $ whowaits scenario show ID today cheapest-provider "1;models:openai/gpt-4o=openai/gpt-5-mini"
  $ whowaits scenario show ID today scheduled "1;assume:reviewShare=10%" --json`;

/** Adds `whowaits scenario`: lists the scenarios of an audit, and shows what up to four come to. */
export function addScenarioCommand(program: Command): void {
  const scenario = program
    .command('scenario')
    .description('What if: other volume, classes, ways, prices and assumptions over one audit.')
    .addHelpText('after', EPILOGUE);
  scenario
    .command('list')
    .description('Lists the named scenarios of an audit, and the templates.')
    .argument('<audit>', 'its ID or name, or a part of either that only one has')
    .option('--json', 'print only the scenarios, as JSON, to standard output')
    .action(async (asked: string, { json }: { json?: true }) => {
      const { id } = await findAudit(asked);
      const saved = await namedScenarios(id);
      const templates = TEMPLATES.map((one) => ({ id: one.id, name: one.name, scenario: scenarioText(one.scenario) }));
      if (json) return console.log(JSON.stringify({ scenarios: saved, templates }, null, 2));
      for (const one of saved) console.log(printable(`${one.name}: ${one.scenario}`));
      for (const one of TEMPLATES) console.log(`${one.id} (template): ${one.says}`);
    });
  scenario
    .command('show')
    .description('Shows what scenarios of an audit come to, side by side.')
    .argument('<audit>', 'its ID or name, or a part of either that only one has')
    .argument('<scenarios...>', 'up to four: names, templates or written scenarios')
    .option('--json', 'print only the outcomes, as JSON, to standard output')
    .action(async (audit: string, asked: string[], { json }: { json?: true }, command: Command) => {
      if (asked.length > MOST) command.error(`error: at most ${MOST} scenarios stand side by side.`);
      const { id } = await findAudit(audit);
      const found = await Promise.all(asked.map((one) => findScenario(id, one)));
      const outcomes = await assessScenarios(
        id,
        found.map((one) => one.scenario),
      );
      const named = found.flatMap(({ name, scenario: is }, at) => {
        const outcome = outcomes[at];
        return outcome === undefined ? [] : [{ name, scenario: scenarioText(is), outcome }];
      });
      if (json) return console.log(JSON.stringify({ scenarios: named }, null, 2));
      const width = process.stdout.columns ?? Number.POSITIVE_INFINITY;
      console.log(printTable(outcomesTable(named), width));
      const differing = differingTable(named);
      if (differing.rows.length > 0) {
        console.log(`\n${differing.title}\n${printTable(differing, width)}`);
        if (differing.left > 0) console.log(`And ${differing.left} more.`);
      }
      const elsewhere = named.filter(({ outcome }) => outcome.workloads.some(({ placed, once }) => placed && !once));
      for (const { name, outcome } of elsewhere) {
        const table = placesTable(outcome);
        console.log(`\n${table.title}: ${name}\n${printTable(table, width)}`);
      }
      if (elsewhere.length > 0) console.log(NOT_COUNTED.join('\n'));
    });
}

const MOST = 4;
