/** A job of this process: an audit from the creation of its row until it ends. */
type Job = { stop: AbortController; ended: Promise<void>; end: () => void };

/** On globalThis, because Next loads modules more than once. */
const holder = globalThis as typeof globalThis & { whowaitsJobs?: Map<string, Job>; whowaitsStops?: boolean };
holder.whowaitsJobs ??= new Map();
const jobs = holder.whowaitsJobs;

/**
 * The reason for ending jobs when the server is stopped in order. They are released, and a later server restarts them.
 */
export class ServerStopping extends Error {
  override name = 'ServerStopping';

  constructor() {
    super('Whowaits was stopped while this audit was running.');
  }
}

/** Checks the name, because Next loads this module more than once, each time with its own class. */
export function isServerStopping(error: unknown): boolean {
  return error instanceof Error && error.name === 'ServerStopping';
}

/** Records that an audit runs in this process. The signal is aborted when it must stop. A second call has no effect. */
export function beginJob(id: string): AbortController {
  let job = jobs.get(id);
  if (job === undefined) {
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    job = { stop: new AbortController(), ended, end };
    jobs.set(id, job);
    if (holder.whowaitsStops) job.stop.abort(new ServerStopping());
  }
  return job.stop;
}

export function endJob(id: string): void {
  jobs.get(id)?.end();
  jobs.delete(id);
}

export function isRunning(id: string): boolean {
  return jobs.has(id);
}

/** Stops a job of this process with this reason, and waits until it has stopped. Does nothing if there is none. */
export async function stopJob(id: string, reason: Error): Promise<void> {
  const job = jobs.get(id);
  job?.stop.abort(reason);
  await job?.ended;
}

/** Stops all jobs, including any that begin from now on, and waits until they have released their audits. */
export async function stopAllJobs(): Promise<void> {
  holder.whowaitsStops = true;
  await Promise.all([...jobs.keys()].map((id) => stopJob(id, new ServerStopping())));
}
