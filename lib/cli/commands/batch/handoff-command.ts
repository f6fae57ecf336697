import type { Command } from 'commander';
import { finishedReport } from '../../../audits/finished-report';
import { InputError } from '../../../audits/input-error';
import { openFolder } from '../../../batches/batch-folder';
import type { HandoffTarget } from '../../../plans/handoff/handoff';
import { type HandoffPlan, handoffOfManifest } from '../../../plans/handoff/handoff-plan';
import { plannedHandoff } from '../../../plans/handoff/planned-handoff';
import type { Manifest } from '../../../plans/manifest';
import { DEFAULT_OPTIONS } from '../../../plans/plan/plan';
import { handOn, toOption } from './hand-on';
import { DIR_ARGUMENT } from './run-options';

const EPILOGUE = `
It writes code and configuration for a runner that you have, in place of "whowaits batch run". They carry the model, the files, the cap and the
retries of the build, and the times of the plan of its workload. They check the folder before they send. Nothing is sent here.
"whowaits plan AUDIT WORKLOAD --to RUNNER" gives the same for each build of a workload.

Examples:
  $ whowaits batch handoff nightly --to litellm --out proxy
  $ whowaits batch handoff nightly --to airflow`;

/** Adds `whowaits batch handoff`. */
export function addBatchHandoffCommand(batch: Command): void {
  batch
    .command('handoff')
    .description('Hands a build to another runner: LiteLLM, the Vercel AI SDK, batchling, Airflow or Trigger.dev.')
    .argument('<dir>', DIR_ARGUMENT)
    .addOption(toOption().makeOptionMandatory())
    .option('--out <folder>', 'write the files there, and do not print them')
    .addHelpText('after', EPILOGUE)
    .action(async (dir: string, { to, out }: { to: HandoffTarget; out?: string }, command: Command) => {
      const { manifest, name } = await openFolder(dir);
      const planned = await plannedOf(manifest);
      if (planned === null) console.error('No audit plans this build, so when it is sent is up to you.');
      await handOn(command, to, handoffOfManifest(name, manifest, planned), out);
    });
}

/** The plan of the workload that the build is of; null where it names none, or its audit is gone. */
async function plannedOf({ workload }: Manifest): Promise<HandoffPlan | null> {
  if (workload === null) return null;
  try {
    const planned = plannedHandoff(await finishedReport(workload.audit), DEFAULT_OPTIONS, workload.id);
    return 'none' in planned ? null : planned;
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}
