import { createHash } from 'node:crypto';
import { type Faults, noFaults } from './faults';

/** A request of a job, as the vendor reads it from a line. */
export type Request = { customId: string; body: unknown };

export type Outcome = { customId: string; kind: 'answered' | 'error' | 'expired' | 'cancelled' };

export type Job = {
  id: string;
  requests: Request[];
  /** What the vendor keeps of it: metadata, a name, the file it came from. */
  about: Record<string, unknown>;
  state: 'validating' | 'running' | 'ended' | 'cancelled' | 'expired' | 'failed';
  /** Looks at it since it was made. */
  looks: number;
  createdAt: number;
  endedAt: number | null;
  /** What became of each request, in another order than they were sent; empty until the job has ended. */
  outcomes: Outcome[];
};

/** A number from 0 to 1 that an id always has. */
const share = (salt: string, id: string): number =>
  Number.parseInt(createHash('sha256').update(`${salt} ${id}`).digest('hex').slice(0, 8), 16) / 0xffffffff;

/** What a vendor does with jobs, whatever its protocol: states, outcomes and bills. A job moves on when it is looked at. */
export class BatchMachine {
  readonly jobs: Job[] = [];
  /** How often a request was answered, by its id: what the vendor bills. */
  readonly billed = new Map<string, number>();
  /** How often a request was sent in a job that ran. */
  readonly sent = new Map<string, number>();
  faults: Faults = noFaults();
  /** The text of an answer. */
  answer: (customId: string) => string = () => '{"ok":true}';
  /** How many looks show a job that runs, before it has ended. */
  looksUntilEnd = 2;

  create(requests: Request[], about: Record<string, unknown>): Job {
    const id = `job-${this.jobs.length + 1}`;
    const rest = { state: 'validating', looks: 0, createdAt: Date.now(), endedAt: null, outcomes: [] } as const;
    const job: Job = { id, requests, about, ...rest, outcomes: [] };
    this.jobs.push(job);
    return job;
  }

  /** The job as it is now, one step later; undefined if there is none. */
  look(id: string): Job | undefined {
    const job = this.jobs.find((one) => one.id === id);
    if (job === undefined || job.endedAt !== null) return job;
    job.looks += 1;
    if (job.looks > this.looksUntilEnd) this.end(job, 'ended');
    else job.state = job.looks === 1 ? 'validating' : 'running';
    return job;
  }

  /** Ends a job that runs: half of its requests are done, or none of one that failed. */
  stop(id: string, state: 'cancelled' | 'expired' | 'failed' = 'cancelled'): Job | undefined {
    const job = this.jobs.find((one) => one.id === id);
    if (job !== undefined && job.endedAt === null) this.end(job, state);
    return job;
  }

  private end(job: Job, state: 'ended' | 'cancelled' | 'expired' | 'failed'): void {
    job.state = state;
    job.endedAt = Date.now();
    if (state === 'failed') return;
    const done = state === 'ended' ? job.requests.length : Math.floor(job.requests.length / 2);
    for (const [index, { customId }] of job.requests.entries()) {
      const kind = index < done ? this.outcome(customId) : state === 'expired' ? 'expired' : 'cancelled';
      job.outcomes.push({ customId, kind });
      if (kind === 'answered') this.billed.set(customId, (this.billed.get(customId) ?? 0) + 1);
    }
    job.outcomes.reverse();
  }

  private outcome(customId: string): Outcome['kind'] {
    const times = (this.sent.get(customId) ?? 0) + 1;
    this.sent.set(customId, times);
    const { errorShare, errorsLast, expiredShare } = this.faults;
    if (share('error', customId) < errorShare && (errorsLast || times === 1)) return 'error';
    return share('expired', customId) < expiredShare && times === 1 ? 'expired' : 'answered';
  }

  counts({ requests, outcomes, endedAt }: Job): Record<'total' | Outcome['kind'] | 'pending', number> {
    const total = requests.length;
    const of = (kind: Outcome['kind']) => outcomes.filter((outcome) => outcome.kind === kind).length;
    if (this.faults.lyingCounts && endedAt !== null)
      return { total, answered: total, error: 0, expired: 0, cancelled: 0, pending: 0 };
    const pending = endedAt === null ? total : 0;
    return {
      total,
      answered: of('answered'),
      error: of('error'),
      expired: of('expired'),
      cancelled: of('cancelled'),
      pending,
    };
  }

  /** The lines of a job's results, with what `faults` does to them. */
  *lines(outcomes: Outcome[], line: (outcome: Outcome) => unknown): Generator<string> {
    const { duplicated, missing, unknownIds, halfLine } = this.faults;
    const kept = outcomes.slice(0, Math.max(outcomes.length - missing, 0));
    const strangers = Array.from(
      { length: unknownIds },
      (_, index): Outcome => ({ customId: `nobody-${index}`, kind: 'answered' }),
    );
    const all = [...kept, ...kept.slice(0, duplicated), ...strangers];
    for (const [index, outcome] of all.entries()) {
      const text = JSON.stringify(line(outcome));
      const cut = halfLine && index === all.length - 1;
      yield cut ? text.slice(0, Math.floor(text.length / 2)) : `${text}\n`;
    }
  }
}
