import { type Command, InvalidArgumentError } from 'commander';
import { getAudit } from '../../audits/audits';
import { compareWork } from '../../audits/compare-work';
import { findWorkload } from '../../audits/find-workload';
import { currentPrices } from '../../audits/prices/current-prices';
import { type Candidate, readCandidate } from '../../pricing/models/candidate';
import { nearestModels } from '../../pricing/models/nearest-models';
import { similarSays } from '../../reports/words/paid/unrated-says';
import { AUDIT_ARGUMENT } from '../arguments/audit-argument';
import { findAudit } from '../arguments/find-audit';
import { formatComparison } from '../print/comparison';

type Options = { model: Candidate[]; json?: true };

const EPILOGUE = `
Tokens are those of the log. Another tokenizer makes more or fewer tokens of the same text. Measure some of your prompts and
give the factor, as in openai/gpt-5.4-mini=1.12. The quality of the answers is not compared.

Examples:
  $ whowaits compare ID "nightly-digest" --model anthropic/claude-haiku-4-5=1.15 --model gemini/gemini-2.5-flash
  $ whowaits compare ID --model openai/gpt-5-mini --json`;

function collect(text: string, earlier: Candidate[]): Candidate[] {
  const candidate = readCandidate(text);
  if ('problem' in candidate) throw new InvalidArgumentError(candidate.problem);
  return [...earlier, candidate];
}

/** Adds `whowaits compare`: prices the work of an audit on other providers and models, in each way. */
export function addCompareCommand(program: Command): void {
  program
    .command('compare')
    .description(
      'Prices a workload or a whole audit on each provider of its model and on the models that you name: sync, flex and batch.',
    )
    .argument('<audit>', AUDIT_ARGUMENT)
    .argument(
      '[workload]',
      'a workload: its ID, its name or a part of its name (default: all priced workloads together)',
    )
    .option(
      '--model <candidate>',
      'provider/model, or provider/model=factor for its tokenizer; repeatable',
      collect,
      [],
    )
    .option('--json', 'print only the comparison, as JSON, to standard output')
    .addHelpText('after', EPILOGUE)
    .action(async (asked: string, name: string | undefined, options: Options, command: Command) => {
      const { id } = await findAudit(asked);
      const audit = await getAudit(id);
      if (!audit?.report) {
        command.error(`error: there is no finished audit with the ID ${id}. "whowaits list" shows the audits.`);
      }
      const workload = name === undefined ? null : await findWorkload(id, name);
      const comparison = await compareWork(audit.report, workload, options.model);
      const { catalogue } = await currentPrices();
      const unknown = comparison.rows.filter(({ found }) => !found);
      for (const { provider, model } of unknown) {
        const says = [
          `No rate is known for ${provider}/${model}.`,
          similarSays(nearestModels(catalogue, provider, model ?? '')),
          '"whowaits prices" lists the models that have one.',
        ];
        console.error(says.filter((part) => part !== null).join(' '));
      }
      const text = options.json
        ? JSON.stringify({ workload: workload && { id: workload.id, name: workload.name }, ...comparison }, null, 2)
        : formatComparison(comparison, workload?.name ?? null, process.stdout.columns ?? Number.POSITIVE_INFINITY);
      process.stdout.write(`${text}\n`);
    });
}
