import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import { startProcess } from '../../engine/process/start-process';
import type { Refusal } from '../../reports/answers/refusal';
import { AuditLostError } from '../../store/audits/audit-job';
import { InputError } from '../input-error';
import type { AssessResult, AssessTask } from './assess-task';

export type AssessAnswer =
  | { type: 'begun' }
  | { type: 'done'; result: AssessResult }
  | { type: 'refused'; refusal: Refusal }
  | { type: 'lost' }
  | { type: 'failed' };

/** The assessment process ended without an answer or on a fault. The message is for users. */
export class AssessmentStopped extends Error {
  override readonly name = 'AssessmentStopped';

  /** `begun`: whether the task was. One that was not can be given to another process. */
  constructor(
    says: string,
    readonly begun: boolean,
  ) {
    super(says);
  }
}

/** A report of 60,000 workloads takes about one gigabyte to make. */
const HEAP_MB = 4096;
const FAULT =
  'The report could not be made because of a fault in Whowaits. The terminal that runs Whowaits shows where.';

/** A process that does one task at a time. It ends when this process does. */
export class AssessProcess {
  readonly #child: ChildProcess;
  #alive = true;

  constructor() {
    this.#child = start();
    const dead = () => {
      this.#alive = false;
    };
    this.#child.on('error', dead);
    this.#child.on('exit', dead);
    this.#child.on('disconnect', dead);
  }

  get alive(): boolean {
    return this.#alive;
  }

  /** Whether this process stays alive for it. It does not for an idle one. */
  hold(held: boolean): void {
    for (const handle of [this.#child, this.#child.channel]) held ? handle?.ref() : handle?.unref();
  }

  end(): void {
    this.#alive = false;
    this.#child.kill('SIGKILL');
  }

  /**
   * Does a task. Throws InputError and AuditLostError from the task, and AssessmentStopped if the process ends without
   * an answer. An abort ends the process and throws the signal's reason.
   */
  perform(task: AssessTask, signal?: AbortSignal): Promise<AssessResult> {
    return new Promise((resolve, reject) => {
      let begun = false;
      const stop = () => this.end();
      signal?.addEventListener('abort', stop, { once: true });
      const settle = () => {
        signal?.removeEventListener('abort', stop);
        this.#child.off('message', answered);
        this.#child.off('close', ended);
        this.#child.off('error', ended);
      };
      const answered = (answer: AssessAnswer) => {
        begun = true;
        if (answer.type === 'begun') return;
        settle();
        if (answer.type === 'done') resolve(answer.result);
        else reject(refusal(answer));
      };
      const ended = () => {
        settle();
        reject(signal?.aborted ? signal.reason : new AssessmentStopped(this.#howItEnded(), begun));
      };
      this.#child.on('message', answered);
      this.#child.on('close', ended);
      this.#child.on('error', ended);
      this.#child.send(task, () => {});
    });
  }

  #howItEnded(): string {
    const { signalCode, exitCode } = this.#child;
    return `Making the report ended early (${signalCode ?? `exit code ${exitCode}`}), probably because memory ran out. Free some memory, or use fewer columns to name workloads, and try again.`;
  }
}

function refusal(answer: Exclude<AssessAnswer, { type: 'begun' | 'done' }>): Error {
  if (answer.type === 'refused') {
    const { code, message, remedy } = answer.refusal;
    return new InputError(code, message, remedy);
  }
  return answer.type === 'lost' ? new AuditLostError() : new AssessmentStopped(FAULT, true);
}

function start(): ChildProcess {
  // As for the reader: a bundle beside its bundle, or the source.
  const reader = process.env.WHOWAITS_WORKER;
  const program =
    reader === undefined
      ? path.join(
          /* turbopackIgnore: true */ process.env.WHOWAITS_ROOT ?? process.cwd(),
          'lib',
          'audits',
          'tasks',
          'assess-worker.ts',
        )
      : path.join(path.dirname(/* turbopackIgnore: true */ reader), 'assess-worker.mjs');
  // Exports are bytes, which JSON can't carry.
  return startProcess(program, HEAP_MB, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], serialization: 'advanced' });
}
