import type { WorkloadProfile } from '../workloads/profile/profile';
import type { Workflow } from '../workloads/workflow/workflow';

type WordSource = 'name' | 'application' | 'route' | 'key name' | 'tags' | 'description' | 'trigger';

/** A text that names the work, and where it stands. Operation and trigger have their own vocabularies and signals. */
export interface Naming {
  source: WordSource;
  text: string;
}

/** What the signals look at: a measured workload, a workflow listed by hand, or both. */
export interface Subject {
  words: Naming[];
  profile: WorkloadProfile | null;
  workflow: Workflow | null;
  /** The deadline in hours after the input is known, as a list declares it. A log has none. */
  deadlineHours: number | null;
  /** The uses that it has where a person joined the parts of its key. */
  joined?: readonly Subject[];
}

function naming(source: WordSource, text: string | null): Naming[] {
  return text === null || text.trim() === '' ? [] : [{ source, text }];
}

/** The subject of a workload in a log. Its display name is left out, because it is made of these parts and the operation. */
export function subjectOfProfile(profile: WorkloadProfile): Subject {
  const { key } = profile;
  return {
    words: [
      ...naming('application', key.application),
      ...naming('route', key.route),
      ...naming('key name', key.keyName),
      ...naming('tags', key.tags),
    ],
    profile,
    workflow: null,
    deadlineHours: null,
  };
}

/** The subject of a workflow listed by hand. It has words, a trigger and a deadline, but no profile. */
export function subjectOfWorkflow(workflow: Workflow): Subject {
  return {
    words: [...naming('name', workflow.name), ...naming('description', workflow.description)],
    profile: null,
    workflow,
    deadlineHours: workflow.deadlineHours,
  };
}
