import type * as z from 'zod';
import { InputError } from '@/lib/audits/input-error';
import { knownError } from '@/lib/audits/known-error';
import { logFault } from '@/lib/audits/log-fault';
import type { Refusal, RefusalBody } from '@/lib/reports/answers/refusal';
import { compiledForMany, countInLists } from '@/lib/workloads/compiled-for-many';
import { type Access, putBehindDoor } from './behind-door';
import { issuesText } from './issues-text';
import { requireKnownHost } from './known-host';
import { MadeOf } from './made-of';
import { OWNER, requirePermission } from './permissions';
import { readJson } from './read-json';
import { requireSameOrigin } from './same-origin';

/** A JSON body: its schema, what to send instead of a wrong one, and its maximum bytes. */
type JsonBody<Body extends z.ZodType> = {
  schema: Body;
  remedy: string;
  /** Describes what does not fit, if the schema has its own words for people. */
  says?: (error: z.ZodError) => string;
  maxBytes?: number;
};

/** Everything about a handler except its work. The handler itself handles a body or an answer that is a `stream`. */
type Declared<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType, Answers> = Access & {
  /** What it does, for the description of the API. The first sentence is its title there. */
  does: string;
  params?: Params;
  query?: { schema: Query; remedy: string };
  body?: JsonBody<Body> | 'stream';
  answers: Answers;
  /** The media types of an answer that is a `stream`, with a schema where it is JSON, for the description of the API. */
  sends?: Readonly<Record<string, z.ZodType | null>>;
  /** HTTP status of the answer; 200 where it is not set. */
  status?: 201;
};

type Handler<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType, Result> = (visit: {
  request: Request;
  params: z.output<Params>;
  query: z.output<Query>;
  body: z.output<Body>;
}) => Promise<Result | MadeOf<Result>>;

type Route = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>;

/** What any route declares. */
export type AnyDeclared = Declared<z.ZodType, z.ZodType, z.ZodType, z.ZodType | 'stream'>;

const declarations = new WeakMap<object, AnyDeclared>();

/** What a route handler declared; undefined without the door. The description of the API is made from it. */
export function declarationOf(route: object): AnyDeclared | undefined {
  return declarations.get(route);
}

const DEFAULT_MAX_BYTES = 1_000_000;

/**
 * Makes a route handler. Host, permission, origin, address and body are checked before it runs, in this order, and its answer
 * after it. One that is `signed` checks who sends it itself. A person's mistake is refused with a message. A fault is logged without its contents. Answers are never cached.
 */
export function door<
  Answer extends z.ZodType,
  Params extends z.ZodType = z.ZodUnknown,
  Query extends z.ZodType = z.ZodUnknown,
  Body extends z.ZodType = z.ZodUnknown,
>(
  declared: Declared<Params, Query, Body, Answer>,
  handler: Handler<Params, Query, Body, z.output<NoInfer<Answer>>>,
): Route;
export function door<
  Params extends z.ZodType = z.ZodUnknown,
  Query extends z.ZodType = z.ZodUnknown,
  Body extends z.ZodType = z.ZodUnknown,
>(declared: Declared<Params, Query, Body, 'stream'>, handler: Handler<Params, Query, Body, Response>): Route;
export function door(declared: AnyDeclared, handler: Handler<z.ZodType, z.ZodType, z.ZodType, unknown>): Route {
  const { answers } = declared;
  const schemaFor = answers === 'stream' ? null : compiledForMany(answers, countInLists);
  const written = new WeakMap<object, Uint8Array<ArrayBuffer>>();

  function writeOnce({ thing, make }: MadeOf<unknown>, check: (result: unknown) => unknown) {
    const body = written.get(thing) ?? new TextEncoder().encode(JSON.stringify(check(make())));
    written.set(thing, body);
    return body;
  }

  async function answer(request: Request, given: Promise<unknown>): Promise<Response> {
    const isSigned = declared.changes === 'signed';
    if (!isSigned) requireKnownHost(request.headers.get('host'));
    requirePermission(OWNER, declared.may);
    if (declared.changes && !isSigned) requireSameOrigin(request.headers);
    const params = readParams(declared.params, await given);
    const query = readQuery(declared.query, request.url);
    const body = await readBody(declared.body, request);
    const result = await handler({ request, params, query, body });
    if (schemaFor === null) return result as Response;
    const check = (value: unknown) => checkAnswer(schemaFor(value), value, request);
    const status = declared.status ?? 200;
    if (result instanceof MadeOf) {
      return new Response(writeOnce(result, check), { status, headers: { 'Content-Type': 'application/json' } });
    }
    return Response.json(check(result), { status });
  }

  const route: Route = async (request, { params }) => {
    const response = await answer(request, params).catch((error) =>
      request.signal.aborted ? nobody() : refuse(error),
    );
    response.headers.set('Cache-Control', 'no-store');
    return response;
  };
  declarations.set(route, declared);
  return putBehindDoor(route, declared);
}

function readParams(schema: z.ZodType | undefined, given: unknown): unknown {
  const params = schema?.safeParse(given);
  if (params === undefined || params.success) return params?.data;
  throw new InputError('not-found', 'There is nothing at this address.', 'Check the address.');
}

function readQuery(declared: { schema: z.ZodType; remedy: string } | undefined, url: string): unknown {
  const query = declared?.schema.safeParse(Object.fromEntries(new URL(url).searchParams));
  if (query === undefined || query.success) return query?.data;
  throw new InputError(
    'wrong-request',
    `The address does not fit: ${issuesText(query.error)}`,
    declared?.remedy ?? null,
  );
}

async function readBody(declared: JsonBody<z.ZodType> | 'stream' | undefined, request: Request): Promise<unknown> {
  if (declared === undefined || declared === 'stream') return undefined;
  const { schema, remedy, says = issuesText, maxBytes = DEFAULT_MAX_BYTES } = declared;
  const body = schema.safeParse(await readJson(request, maxBytes, remedy));
  if (body.success) return body.data;
  throw new InputError('wrong-request', says(body.error), remedy);
}

/** Only fields of the schema are sent. Throws if the result does not fit, which is a fault in our code. */
function checkAnswer(schema: z.ZodType, result: unknown, { method, url }: Request): unknown {
  const checked = schema.safeParse(result);
  if (checked.success) return checked.data;
  // Only the kind of address and the field's name are logged. The rest may contain what somebody sent.
  const [, api, room] = new URL(url).pathname.split('/');
  const at = checked.error.issues.map(({ path, code }) => `${String(path[0] ?? 'the answer')} (${code})`);
  throw new AnswerMismatch(`${method} /${api}/${room} at ${[...new Set(at)].join(', ')}`);
}

/** A handler's result does not fit the schema that its route declares. `where` is safe to log. */
class AnswerMismatch extends Error {
  override readonly name = 'AnswerMismatch';

  constructor(readonly where: string) {
    super('An answer does not fit its schema.');
  }
}

const FAULT: Refusal = {
  code: 'fault',
  message: 'Whowaits had an internal error.',
  remedy: 'Check the terminal that runs Whowaits, then try again.',
};

/** Who asked has left, such as by a cancelled download: nobody reads an answer, and what was stopped is no fault. */
function nobody(): Response {
  return new Response(null, { status: 499 });
}

/** A person's mistake is answered with its message. Anything else is logged and not shown. */
function refuse(error: unknown): Response {
  const known = knownError(error);
  if (known !== null) return refusal(known.status, known.refusal);
  const where =
    error instanceof AnswerMismatch ? `An answer does not fit its schema, ${error.where}` : 'A request failed';
  logFault(where, error);
  return refusal(500, FAULT);
}

function refusal(status: number, error: Refusal): Response {
  return Response.json({ error } satisfies RefusalBody, { status });
}
