import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Command, Option } from 'commander';
import { BatchProblem } from '../../../batches/batch-problem';
import { HANDOFF_TARGETS, type HandoffTarget, handoffTo } from '../../../plans/handoff/handoff';
import type { HandoffPlan } from '../../../plans/handoff/handoff-plan';

export const toOption = () =>
  new Option('--to <runner>', 'the runner that takes the plan').choices([...HANDOFF_TARGETS]);

/** Prints a hand-off, or writes its files into a folder, where none of them is yet. */
export async function handOn(
  command: Command,
  to: HandoffTarget,
  plan: HandoffPlan | { none: string },
  out: string | undefined,
): Promise<void> {
  const made = handoffTo(to, plan);
  if ('none' in made) command.error(`error: ${made.none}`);
  if (out === undefined) {
    for (const { name, text } of made.files) console.log(`==> ${name} <==\n${text}`);
  } else {
    await mkdir(out, { recursive: true });
    for (const { name, text } of made.files) await writeNew(path.join(out, name), text);
    console.error(`Wrote ${made.files.map(({ name }) => name).join(', ')} to ${out}.`);
  }
  for (const one of made.says) console.error(one);
}

/** Somebody may have changed a file of an earlier hand-off, so none is written over. */
async function writeNew(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    throw new BatchProblem('conflict', `${file} is there already.`, 'Name another folder for --out, or remove it.');
  }
}
