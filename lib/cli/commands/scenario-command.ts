import type { Command } from 'commander';
import { assessScenarios } from '../../audits/scenarios/assess-scenario';
import { findScenario } from '../../audits/scenarios/compared-side';
import { namedScenarios } from '../../audits/scenarios/scenarios';
import { LATENCY_CLASSES } from '../../latency/latency-class';
import { WAYS } from '../../pricing/lookup/way';
import { scenarioText } from '../../scenarios/scenario-text';
import { differingOf, differingTable } from '../../scenarios/tables/differing-table';
import { outcomesTable } from '../../scenarios/tables/outcomes-table';
import { NOT_COUNTED, placesOf, placesTable } from '../../scenarios/tables/places-table';
import { TEMPLATES } from '../../scenarios/templates';
import { AUDIT_ARGUMENT } from '../arguments/audit-argument';
import { findAudit } from '../arguments/find-audit';
import { printTable } from '../print/table';
import { printable } from '../print/text-table';

const WHICH = `
AUDIT is an ID or a name from "whowaits list", or a part of either. SCENARIO is one of three:
  a template   ${TEMPLATES.map(({ id }) => id).join(', ')}
  a saved one  by the name that it was given on the page "Scenarios" of the audit
  written      the version of this notation, then changes with semicolons: "1;volume=2;provider=cheapest"
"whowaits scenario list AUDIT" says what each template means and which scenarios are saved.`;

const CHANGES = `
What a written scenario does not name stays as the audit has it. Its changes are:
  moving=as-assessed         which workloads move: those that the audit recommends
  moving=nothing             none: as it is today
  moving=scheduled           all scheduled work that nothing blocks
  moving=can-wait            also all near-real-time work that nothing blocks
  moving=cheapest-way        all work but real-time, by its cheapest way, where that saves
  move:WORKLOAD=WAY          one workload, by its ID or name: stay, ${WAYS.join(', ')}
  class:WORKLOAD=CLASS       another class: ${LATENCY_CLASSES.join(', ')}
  volume=2                   twice the requests; volume:WORKLOAD=2 twice those of one workload
  growth=0.05                5% more requests each month: figures are of the mean month of the coming year
  models:TODAY=NEW           all work of a model on another: models:openai/gpt-4o=openai/gpt-5-mini
  model:WORKLOAD=NEW         one workload on another model; NEW=1.1 if its tokenizer makes 1.1 tokens of one
  provider=cheapest          each workload on its own model, at the provider where that costs least
  discount:PROVIDER=0.15     15% off all prices of a provider
  commitment:PROVIDER=5000   USD a month that a provider is paid at least
  assume:NAME=VALUE          an assumption or a limit: "whowaits assume" lists their names

A scenario changes no decision and no price. The answers of another model may be worse: only prices are compared.
Money is USD a month.`;

const LIST_EXAMPLES = `
Examples:
  $ whowaits scenario list AUDIT
  $ whowaits scenario list AUDIT --json`;

const SHOW_EXAMPLES = `
Examples:
  $ whowaits scenario show AUDIT volume-doubles
  $ whowaits scenario show AUDIT today cheapest-provider "1;models:openai/gpt-4o=openai/gpt-5-mini"
  $ whowaits scenario show AUDIT today scheduled "1;assume:reviewShare=10%;move:newsletter=stay" --json`;

/** Adds `whowaits scenario`: lists the scenarios of an audit, and shows what up to four come to. */
export function addScenarioCommand(program: Command): void {
  const scenario = program
    .command('scenario')
    .description('What if: other volume, classes, ways, prices and assumptions over one audit.')
    .addHelpText(
      'after',
      `${WHICH}
${CHANGES}
${LIST_EXAMPLES}${SHOW_EXAMPLES.replace('\nExamples:', '')}`,
    );
  scenario
    .command('list')
    .description('Lists the named scenarios of an audit, and the templates.')
    .argument('<audit>', AUDIT_ARGUMENT)
    .option('--json', 'print only the scenarios, saved ones and templates, as JSON, to standard output')
    .addHelpText('after', LIST_EXAMPLES)
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
    .argument('<audit>', AUDIT_ARGUMENT)
    .argument('<scenarios...>', 'up to four: templates, saved ones by name, or written ones in quotes')
    .option('--json', 'print only the outcomes, with every workload, as JSON, to standard output')
    .addHelpText('after', `${WHICH}\n${CHANGES}\n${SHOW_EXAMPLES}`)
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
      const differing = differingOf(named.map(({ outcome }) => outcome));
      if (differing.rows.length > 0) {
        const names = named.map(({ name }) => name);
        const table = differingTable(names, differing);
        console.log(`\n${table.title}\n${printTable(table, width)}`);
        if (differing.left > 0) console.log(`And ${differing.left} more.`);
      }
      const elsewhere = named.filter(({ outcome }) => outcome.workloads.some(({ placed, once }) => placed && !once));
      for (const { name, outcome } of elsewhere) {
        const table = placesTable(placesOf(outcome));
        console.log(`\n${table.title}: ${name}\n${printTable(table, width)}`);
      }
      if (elsewhere.length > 0) console.log(NOT_COUNTED.join('\n'));
    });
}

const MOST = 4;
