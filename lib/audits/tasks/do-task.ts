import { Turns } from '../../engine/process/turns';
import { AssessmentStopped, AssessProcess } from './assess-process';
import type { AssessResult, AssessTask, AssessTasks } from './assess-task';
import { performTask } from './perform-task';

/**
 * Long reports that run at once, and separate places for decisions and other short tasks, and for exports, so none waits
 * for another kind.
 */
const AT_ONCE = 2;
/** How long an idle process waits for the next task. Starting a process takes longer than most tasks. */
const IDLE_MS = 20_000;

type Lane = 'reports' | 'changes' | 'exports';
const LANES: Record<AssessTask['task'], Lane> = {
  complete: 'reports',
  conclude: 'changes',
  reprice: 'changes',
  rekey: 'changes',
  export: 'exports',
};

type Idle = { process: AssessProcess; timer: ReturnType<typeof setTimeout> };
type Pool = Record<Lane, Turns> & { idle: Idle[] };

/** On globalThis, so that modules that Next loads twice share it. */
const holder = globalThis as typeof globalThis & { whowaitsAssessPool?: Pool };

/**
 * Tags and prices, and makes exports. A server does this in another process, so it answers requests within milliseconds however many
 * workloads there are. A command does it itself. Throws InputError, AuditLostError, AssessmentStopped, and the signal's
 * reason if it is aborted.
 */
export async function doTask<Task extends keyof AssessTasks>(
  task: Task,
  request: AssessTasks[Task]['request'],
  signal?: AbortSignal,
): Promise<AssessTasks[Task]['result']> {
  const todo = { task, request } as AssessTask;
  const result = isServer() ? await beside(todo, signal) : await performTask(todo);
  return result as AssessTasks[Task]['result'];
}

/** Next sets this in each process that answers requests. */
function isServer(): boolean {
  return process.env.NEXT_RUNTIME === 'nodejs';
}

function beside(todo: AssessTask, signal: AbortSignal | undefined): Promise<AssessResult> {
  holder.whowaitsAssessPool ??= {
    reports: new Turns(AT_ONCE),
    changes: new Turns(AT_ONCE),
    exports: new Turns(AT_ONCE),
    idle: [],
  };
  const pool = holder.whowaitsAssessPool;
  const { idle } = pool;
  return pool[LANES[todo.task]].take(
    async () => {
      const rested = takeIdle(idle);
      if (rested === null) return performIn(new AssessProcess(), idle, todo, signal);
      try {
        return await performIn(rested, idle, todo, signal);
      } catch (error) {
        // It was killed while it was idle, and that is seen only now.
        if (!(error instanceof AssessmentStopped) || error.begun) throw error;
        return performIn(new AssessProcess(), idle, todo, signal);
      }
    },
    { signal },
  );
}

async function performIn(
  worker: AssessProcess,
  idle: Idle[],
  todo: AssessTask,
  signal: AbortSignal | undefined,
): Promise<AssessResult> {
  worker.hold(true);
  try {
    return await worker.perform(todo, signal);
  } finally {
    if (worker.alive) keepIdle(idle, worker);
  }
}

function takeIdle(idle: Idle[]): AssessProcess | null {
  for (let one = idle.pop(); one !== undefined; one = idle.pop()) {
    clearTimeout(one.timer);
    if (one.process.alive) return one.process;
  }
  return null;
}

function keepIdle(idle: Idle[], worker: AssessProcess): void {
  worker.hold(false);
  const timer = setTimeout(() => {
    idle.splice(
      idle.findIndex((one) => one.process === worker),
      1,
    );
    worker.end();
  }, IDLE_MS);
  timer.unref();
  idle.push({ process: worker, timer });
}
