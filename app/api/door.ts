import type { z } from 'zod';
import { knownError } from '@/lib/audits/known-error';
import { logFault } from '@/lib/audits/log-fault';
import { problem } from './problem';
import { readJson } from './read-json';
import { refuseForeign, refuseUnknownHost } from './same-origin';

/** What a handler gets: the request and the parts of its address that name something. */
type Visit<Params> = { request: Request; params: Params };
type Handler<V> = (visit: V) => Promise<Response>;
type Route<Params> = (request: Request, context: { params: Promise<Params> }) => Promise<Response>;

/** A body that a handler takes: its schema, what to say when something else comes, and the most bytes it may have. */
type Body<T> = { schema: z.ZodType<T>; says: string; maxBytes?: number };

const DEFAULT_MAX_BYTES = 1_000_000;

/*
 * Every handler of the API is one of these three, so that none can forget what holds for all: who may ask, how a refusal looks,
 * how much may be sent, and that no answer is kept by a browser or a proxy.
 */

/** Only looks: answers under a known name of this server. */
export function look<Params = object>(handler: Handler<Visit<Params>>): Route<Params> {
  return through(refuseUnknownHost, handler);
}

/** Changes something: also asked for by a page of Whowaits itself. The handler reads the body, if there is one. */
export function change<Params = object>(handler: Handler<Visit<Params>>): Route<Params> {
  return through(refuseForeign, handler);
}

/** Changes something by what a JSON body says. */
export function changeWith<T, Params = object>(
  { schema, says, maxBytes = DEFAULT_MAX_BYTES }: Body<T>,
  handler: Handler<Visit<Params> & { body: T }>,
): Route<Params> {
  return change<Params>(async (visit) => {
    const body = schema.safeParse(await readJson(visit.request, maxBytes));
    return body.success ? handler({ ...visit, body: body.data }) : problem(400, says);
  });
}

function through<Params>(
  refuse: (request: Request) => Response | null,
  handler: Handler<Visit<Params>>,
): Route<Params> {
  return async (request, context) => {
    const response = refuse(request) ?? (await answer(async () => handler({ request, params: await context.params })));
    response.headers.set('Cache-Control', 'no-store');
    return response;
  };
}

/** What a person can mend comes back in its own words, anything else is logged and stays inside. */
async function answer(handle: () => Promise<Response>): Promise<Response> {
  try {
    return await handle();
  } catch (error) {
    const known = knownError(error);
    if (known !== null) return problem(known.status, known.message);
    logFault('A request failed', error);
    return problem(500, 'Something broke inside Whowaits. The terminal it runs in says what.');
  }
}
