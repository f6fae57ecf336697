import { workloadName } from '../../workloads/key/workload-name';
import { type WorkloadProfile, workloadProfileSchema } from '../../workloads/profile/profile';
import { type FieldOf, QUESTIONS, type QuestionName } from '../questions/list';
import type { AskedWorkloads } from './profiler';

const NAMES = Object.keys(QUESTIONS) as QuestionName[];

/** Answers all questions for workloads. Their profiles are in the order of the report. */
export async function measureWorkloads(workloads: AskedWorkloads): Promise<WorkloadProfile[]> {
  const answered: ((w: bigint) => object)[] = [];
  for (const name of NAMES) {
    const answers = await workloads.ask(name);
    const { unanswered } = QUESTIONS[name].question;
    answered.push((w) => answers.get(w) ?? unanswered ?? lacking(name));
  }
  return (await workloads.keys()).map(({ w, id, key }) => {
    // Together the questions answer every field. The type of the parsed value below checks that.
    const measured = Object.assign({}, ...answered.map((of) => of(w))) as Pick<WorkloadProfile, FieldOf<QuestionName>>;
    return workloadProfileSchema.parse({ id, name: workloadName(key), key, ...measured } satisfies WorkloadProfile);
  });
}

function lacking(question: QuestionName): never {
  throw new Error(`A workload has no answer to ${question}.`);
}
