import { parseArgs } from 'node:util';
import type { Archetype } from './archetypes/archetype';
import { SET_NAMES, SETS, type SetName } from './archetypes/sets';
import { cachedAudits } from './audits/cached-audits';
import { ARCHETYPES, HALVES } from './audits/evaluated-audit';
import { printAudits, printCauses } from './audits/print-audits';
import { type AuditSet, goalsOfAudits, runAudits } from './audits/run-audits';
import { fitSets } from './fit-sets';
import { printEvaluation, printMistakes } from './print-evaluation';
import { printFit } from './print-fit';
import { cachedProfiles } from './profile-logs';
import { mistakesOf, runEvaluation, type SetResult } from './run-evaluation';
import { wordCoverage } from './words/coverage';
import { printCoverage } from './words/print-coverage';

/** The set that the figures of the README are of. */
export const DEVELOPMENT_SEED = 1;
const DEFAULTS = { seed: DEVELOPMENT_SEED, logs: 52, folds: 5, audits: 2 };
/** What `--full` runs: enough that no figure hangs on one draw. */
const FULL_AUDITS = 6;
/** Held-out logs for each one of the set: enough to measure the goals, no more to wait for. */
const HELD_OUT_SHARE = 0.4;

const HELP = `npm run evaluate -- [options]

Concludes audits of known work as the product does, in four formats, and says in dollars what they recommend. Then tags the labelled development set of tests/evaluate and says how well that went: the confusion matrix, precision and
recall, real-time called batchable, the share left undecided, calibration, and the same with each signal removed.

  --audits N    how many logs of all archetypes, each read in four formats (default ${DEFAULTS.audits})
  --full        ${FULL_AUDITS} of them, and every signal removed in turn
  --only PART   'audits' or 'tags': nothing else is run
  --set NAMES   only these archetypes, in the logs of their half: ${SET_NAMES.join(', ')}, or several with commas; only audits are run
  --causes      list what the archetypes that may be tuned on lose, by archetype and in dollars
  --errors      list every wrong or missing answer with its evidence instead, but for those of the held-out sets,
                which nobody may tune on
  --held-out    with --errors: those of the held-out sets, to judge and not to tune
  --fit         fit the weights on logs, lists and the archetypes that may be tuned on together: what each ridge toward the
                committed weights leads to out of fold, and weights fitted on everything; nothing is changed
  --coverage    list the rules of words that nothing fires or only one origin does, and the alternatives that no sentence
                uses, by the corpus of lib/latency/words and the labelled workflows; nothing is measured
  --json        print the figures, the coverage, or with --errors the mistakes, as JSON
  --seed N      another set of logs from the same families (default ${DEFAULTS.seed})
  --logs N      how many logs of about eight workloads each (default ${DEFAULTS.logs})
  --folds N     parts of the cross-validation, by kind of work and by industry (default ${DEFAULTS.folds})
  --help        this text

The measured logs are kept in the temporary folder until the generator, the engine or the profile changes.`;

class WrongUse extends Error {}

function whole(text: string | undefined, fallback: number, least: number, option: string): number {
  if (text === undefined) return fallback;
  if (!/^\d{1,6}$/.test(text) || Number(text) < least)
    throw new WrongUse(`--${option} takes a whole number from ${least} on.`);
  return Number(text);
}

function asJson(sets: readonly SetResult[], audits: readonly AuditSet[], errors: boolean, isWhole: boolean): string {
  const shown = sets.map((set) =>
    errors
      ? {
          name: set.name,
          mistakes: mistakesOf(set).map(({ of, truth, verdict, probabilities }) => ({
            id: of.id,
            truth,
            verdict,
            probabilities,
            why: of.why,
            about: of.about,
            words: of.subject.words,
            evidence: of.tag.evidence,
          })),
        }
      : { name: set.name, committed: set.committed, folds: set.folds, ablations: set.ablations, goals: set.goals },
  );
  const ofAudits = audits.map(({ half, names, byFormat, pooled }) => ({
    half,
    names,
    byFormat: Object.fromEntries(byFormat),
    pooled,
  }));
  const goals = isWhole ? goalsOfAudits(audits) : [];
  return JSON.stringify({ schemaVersion: 1, sets: shown, audits: ofAudits, goals }, null, 2);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      errors: { type: 'boolean', default: false },
      'held-out': { type: 'boolean', default: false },
      fit: { type: 'boolean', default: false },
      coverage: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      seed: { type: 'string' },
      logs: { type: 'string' },
      folds: { type: 'string' },
      audits: { type: 'string' },
      full: { type: 'boolean', default: false },
      causes: { type: 'boolean', default: false },
      only: { type: 'string' },
      set: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  if (values.coverage) {
    const coverage = wordCoverage();
    console.log(values.json ? JSON.stringify({ schemaVersion: 1, ...coverage }, null, 2) : printCoverage(coverage));
    return;
  }
  const seed = whole(values.seed, DEFAULTS.seed, 0, 'seed');
  const logs = whole(values.logs, DEFAULTS.logs, 1, 'logs');
  const folds = whole(values.folds, DEFAULTS.folds, 2, 'folds');
  const count = whole(values.audits, values.full ? FULL_AUDITS : DEFAULTS.audits, 1, 'audits');
  const looksAt = values.set === undefined ? null : setsOf(values.set);
  const { only = looksAt === null ? null : 'audits' } = values;
  if (only !== null && only !== 'audits' && only !== 'tags') throw new WrongUse("--only takes 'audits' or 'tags'.");
  if (values.fit) {
    console.log(printFit(await fitSets({ seed, logs, audits: count }), folds));
    return;
  }
  const audits = only === 'tags' || values.errors ? [] : await readAudits(seed, count, looksAt);
  if (values.causes) {
    console.log(printCauses(audits));
    return;
  }
  const all = only === 'audits' ? [] : await readTags({ seed, logs, folds, ablated: values.full });
  const sets = values.errors ? all.filter((set) => (set.folds === null) === values['held-out']) : all;
  if (values.json) console.log(asJson(sets, audits, values.errors, audits.length > 0 && looksAt === null));
  else if (values.errors) console.log(printMistakes(sets));
  else
    console.log(
      [
        ...(sets.length > 0 ? [printEvaluation(sets)] : []),
        ...(audits.length > 0 ? [printAudits(audits, looksAt === null)] : []),
      ].join('\n\n'),
    );
}

function setsOf(names: string): Archetype[] {
  return names.split(',').flatMap((name) => {
    if (!isSetName(name)) throw new WrongUse(`--set takes ${SET_NAMES.join(', ')}, or several with commas.`);
    return SETS[name];
  });
}

const isSetName = (name: string): name is SetName => SET_NAMES.some((one) => one === name);

async function readAudits(seed: number, count: number, looksAt: readonly Archetype[] | null): Promise<AuditSet[]> {
  const halves = HALVES.filter((half) => looksAt === null || ARCHETYPES[half].some((one) => looksAt.includes(one)));
  const tell = (done: number, of: number) => console.error(`Read log ${done} of ${of} in every format`);
  return runAudits(await cachedAudits(seed, count, tell, halves), looksAt);
}

type TagSettings = { seed: number; logs: number; folds: number; ablated: boolean };

async function readTags({ seed, logs, folds, ablated }: TagSettings): Promise<SetResult[]> {
  const others = Math.ceil(logs * HELD_OUT_SHARE);
  const tell = (of: number) => (done: number) => console.error(`Measured log ${done} of ${of}`);
  const development = await cachedProfiles('development', seed, logs, tell(logs));
  const heldOut = await cachedProfiles('held-out', seed + 1_000, others, tell(others));
  return runEvaluation(development, heldOut, folds, ablated);
}

try {
  await main();
} catch (error) {
  const usage = error instanceof WrongUse || (error instanceof TypeError && 'code' in error);
  if (!usage) throw error;
  console.error(`${error.message}\n--help explains the options.`);
  process.exitCode = 2;
}
