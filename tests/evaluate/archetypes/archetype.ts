import type { LatencyClass } from '../../../lib/latency/latency-class';
import type { QuestionId } from '../../../lib/latency/questions';
import type { Calendar } from '../logs/calendar';
import type { Draw } from '../logs/draw';
import type { Name } from '../logs/family';
import type { Call } from '../logs/simulate';

/** What started a call, as a trace has it around the model's span. `answersFirst`: the route answers (202) before the model is asked. */
export type Origin =
  | { kind: 'request'; route: string; client: Client; answersFirst?: boolean }
  | { kind: 'message'; system: 'rabbitmq' | 'kafka' | 'sqs'; destination: string }
  | { kind: 'celery'; task: string }
  | { kind: 'cronjob'; name: string }
  | { kind: 'function'; trigger: 'timer' | 'pubsub' | 'datasource'; cron: string | null }
  | { kind: 'program'; program: string; pipeline: boolean };

/** Who called the application, or the proxy where nothing stands between. */
export type Client = 'browser' | 'mobile' | 'backend' | 'curl' | 'coding tool';

/** A call of an archetype. Calls of one `trace` have one root; null is a trace of its own. `callsTool`: its answer asks for a tool. */
export type ArchetypeCall = Call & { trace: number | null; callsTool: boolean };

export type Traffic = {
  calls: ArchetypeCall[];
  /** The application passes the ids of its users on. */
  namesUsers: boolean;
  /** The caller gives its sessions an id. */
  namesSessions: boolean;
};

/** One use of an archetype, with the truth about it. It follows from how the work was made, never from how its log looks. */
export type Use = {
  use: string;
  truth: LatencyClass;
  why: string;
  /** False where a call needs the answer of another one: then no batch can do it call by call. */
  callByCall: boolean;
  /** It happened once and is over: there is nothing to move each month. */
  once: boolean;
  /** What somebody who knows the work answers, where that does not follow from its class. */
  answers?: Partial<Record<QuestionId, string>>;
  operation?: 'chat' | 'embedding';
  origin: (draw: Draw) => Origin;
  traffic: (calendar: Calendar, draw: Draw) => Traffic;
};

/** A kind of work. Uses of one archetype share its key. `customers`: each has a key of its own, so that no key holds all of it. */
export type Archetype = {
  archetype: string;
  names: readonly Name[];
  /** True names of such work that point to another class. */
  misleading: readonly Name[];
  customers?: number;
  uses: readonly Use[];
};
