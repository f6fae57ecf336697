import { compiledForMany } from '../../workloads/compiled-for-many';
import { grouped } from '../../workloads/grouped';
import { workloadName } from '../../workloads/key/workload-name';
import { partName } from '../../workloads/parts/part';
import {
  type MeasuredWorkload,
  measuredWorkloadSchema,
  type WorkloadProfile,
  workloadProfileSchema,
} from '../../workloads/profile/profile';
import type { WorkloadHash } from '../keyed/question';
import { type FieldOf, QUESTIONS, type QuestionName } from '../questions/list';
import type { AskedWorkloads, KeyedWorkload } from './profiler';

const schemaFor = compiledForMany(measuredWorkloadSchema);
const NAMES = Object.keys(QUESTIONS) as QuestionName[];

/** Answers all questions for workloads and their parts. The profiles are in the order of the report, each with those of its parts. */
export async function measureWorkloads(workloads: AskedWorkloads): Promise<WorkloadProfile[]> {
  const answered: ((w: WorkloadHash) => object)[] = [];
  for (const name of NAMES) {
    const answers = await workloads.ask(name);
    const { unanswered } = QUESTIONS[name].question;
    answered.push((w) => answers.get(w) ?? unanswered ?? lacking(name));
  }
  const measure = ({ w, id, key, part }: KeyedWorkload, whole: KeyedWorkload | null): MeasuredWorkload => {
    // Together the questions answer every field. The type of the parsed value below checks that.
    const measured = Object.assign({}, ...answered.map((of) => of(w))) as Pick<WorkloadProfile, FieldOf<QuestionName>>;
    const name = workloadName(key);
    if (part === null || whole === null) return parsed({ id, name, key, ...measured });
    const { of: _, ...own } = part;
    const named = { id, name: partName(name, own.traits), key, part: { of: whole.id, name, ...own } };
    return parsed({ ...named, ...measured });
  };
  const keys = await workloads.keys();
  const partsOf = grouped(keys, ({ part }) => part?.of ?? null);
  return (partsOf.get(null) ?? []).map((whole) => {
    const [first, ...others] = (partsOf.get(whole.w) ?? []).map((part) => measure(part, whole));
    const measured = measure(whole, null);
    return first === undefined ? measured : workloadProfileSchema.parse({ ...measured, parts: [first, ...others] });
  });
}

function parsed(measured: MeasuredWorkload): MeasuredWorkload {
  return schemaFor(measured).parse(measured);
}

function lacking(question: QuestionName): never {
  throw new Error(`A workload has no answer to ${question}.`);
}
