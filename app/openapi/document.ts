import { REFUSAL_STATUS } from '@/lib/reports/answers/refusal';
import packageJson from '../../package.json' with { type: 'json' };
import { type AnyDeclared, declarationOf } from '../door/door';
import { DESCRIPTION_PATH, descriptionDeclared } from './described';
import { ROUTES } from './routes';
import { answerComponents, answerSchema, type JsonSchema, takenSchema } from './schemas';

export type Parameter = {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  description?: string;
  schema: JsonSchema;
};
type Content = { content: Record<string, { schema?: JsonSchema }> };
type Answer = { $ref: string } | ({ description: string } & Partial<Content>);
export type Operation = {
  operationId: string;
  tags: string[];
  summary: string;
  description?: string;
  'x-permission': string;
  parameters: Parameter[];
  requestBody?: { required: true } & Content;
  responses: Record<string, Answer>;
};
export type Description = {
  openapi: '3.1.1';
  info: { title: string; version: string; description: string };
  servers: { url: string }[];
  tags: { name: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, JsonSchema>; responses: Record<string, Answer> };
};

const ABOUT =
  'The pages of Whowaits use this API. There are no accounts: whoever reaches the server under a known host name may use it. ' +
  'A request that changes something needs an Origin header with the address of the server. ' +
  'Every refusal has the form of the schema Refusal. No answer may be cached.';

/** The API as OpenAPI 3.1, made from what each route declares at its door. Throws for a route that declares nothing. */
export async function describeApi(): Promise<Description> {
  const paths: Description['paths'] = {};
  for (const { path, load, methods } of ROUTES) {
    const handlers = Object.entries(await load()).filter(([method]) => methods?.includes(method) ?? true);
    paths[path] = Object.fromEntries(
      handlers.map(([method, handler]) => [method.toLowerCase(), operation(method, path, declared(handler, path))]),
    );
  }
  paths[DESCRIPTION_PATH] = { get: operation('GET', DESCRIPTION_PATH, descriptionDeclared) };
  const tags = new Set(Object.values(paths).flatMap((of) => Object.values(of).flatMap((one) => one.tags)));
  return {
    openapi: '3.1.1',
    info: { title: 'Whowaits', version: packageJson.version, description: ABOUT },
    servers: [{ url: '/' }],
    tags: [...tags].map((name) => ({ name })),
    paths,
    components: { schemas: answerComponents(), responses: refusals() },
  };
}

function declared(handler: object, path: string): AnyDeclared {
  const found = declarationOf(handler);
  if (found === undefined) throw new Error(`A handler of ${path} is not behind the door.`);
  return found;
}

function operation(method: string, path: string, route: AnyDeclared): Operation {
  const [, summary = '', description = ''] = /^(.+?)\.(?: (.+))?$/s.exec(route.does) ?? [];
  const body = requestBody(route);
  return {
    operationId: operationId(method, path),
    tags: [path.split('/')[2]?.replace('openapi.json', 'description') ?? ''],
    summary,
    ...(description === '' ? {} : { description }),
    'x-permission': route.may,
    parameters: [
      ...inPath(path, route),
      ...inQuery(route),
      ...(route.changes === true ? [ORIGIN] : []),
      ...(route.changes === 'signed' ? SIGNATURE : []),
    ],
    ...(body === undefined ? {} : { requestBody: body }),
    responses: { ...success(route), ...refused(route), default: { $ref: '#/components/responses/Refused' } },
  };
}

/** `postAuditsByIdKey` for POST /api/audits/{id}/key. */
function operationId(method: string, path: string): string {
  const parts = path.split('/').slice(2);
  const words = parts.map((part) =>
    part.replace(/^\{(.*)\}$/, 'by-$1').replace(/(?:^|\W)(\w)/g, (_, a) => a.toUpperCase()),
  );
  return method.toLowerCase() + words.join('');
}

const ORIGIN: Parameter = {
  ...{ name: 'Origin', in: 'header', required: true },
  description: 'The address of this server. A browser sends it by itself.',
  schema: { type: 'string', format: 'uri' },
};

/** Standard Webhooks: https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md. */
const SIGNATURE: Parameter[] = [
  ['webhook-id', 'The id of the event. One that comes twice counts once.'],
  ['webhook-timestamp', 'When it was sent, in seconds since 1970. It is refused after 5 minutes.'],
  ['webhook-signature', 'The signature of id, time and body, by the secret of the webhook.'],
].map(([name = '', description = '']) => ({
  ...{ name, in: 'header', required: true, description },
  schema: { type: 'string' },
}));

function inPath(path: string, { params }: AnyDeclared): Parameter[] {
  const known = params === undefined ? {} : properties(takenSchema(params));
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => parameter(name, 'path', true, known[name]));
}

function inQuery({ query }: AnyDeclared): Parameter[] {
  if (query === undefined) return [];
  const schema = takenSchema(query.schema);
  const required = (schema.required ?? []) as string[];
  return Object.entries(properties(schema)).map(([name, of]) => parameter(name, 'query', required.includes(name), of));
}

function parameter(
  name: string,
  place: 'path' | 'query',
  required: boolean,
  of: JsonSchema = { type: 'string' },
): Parameter {
  const { description, ...schema } = of;
  return { name, in: place, required, ...(description === undefined ? {} : { description: `${description}` }), schema };
}

function properties(schema: JsonSchema): Record<string, JsonSchema> {
  return (schema.properties ?? {}) as Record<string, JsonSchema>;
}

function requestBody({ body }: AnyDeclared): Operation['requestBody'] {
  if (body === undefined) return undefined;
  if (body === 'stream') return { required: true, content: { 'application/octet-stream': {} } };
  return {
    required: true,
    content: { 'application/json': { schema: takenSchema(body.schema) } },
  };
}

function success({ answers, status, sends }: AnyDeclared): Operation['responses'] {
  if (answers !== 'stream') {
    return {
      [status ?? 200]: { description: 'Done.', content: { 'application/json': { schema: answerSchema(answers) } } },
    };
  }
  // Which of them a protocol such as tus answers, its own description says.
  if (sends === undefined) return { '2XX': { description: 'Done.' } };
  return { 200: { description: 'Done.', content: described(sends) } };
}

function described(sends: NonNullable<AnyDeclared['sends']>): Content['content'] {
  return Object.fromEntries(
    Object.entries(sends).map(([type, schema]) => [type, schema === null ? {} : { schema: answerSchema(schema) }]),
  );
}

/** The refusals that the door itself makes of such a request. */
function refused({ params, query, body }: AnyDeclared): Operation['responses'] {
  const statuses = [
    ...(query !== undefined || typeof body === 'object' ? [400] : []),
    403,
    ...(params !== undefined ? [404] : []),
    ...(typeof body === 'object' ? [413] : []),
  ];
  return Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/Refused${status}` }]));
}

/** A refusal for each status, with the codes that it may have, and one for any other. */
function refusals(): Record<string, Answer> {
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } };
  const statuses = [...new Set(Object.values(REFUSAL_STATUS))];
  const codes = (status: number) =>
    Object.entries(REFUSAL_STATUS)
      .filter(([, of]) => of === status)
      .map(([code]) => code);
  return Object.fromEntries([
    ...statuses.map((status) => [
      `Refused${status}`,
      { description: `Refused: ${codes(status).join(', ')}.`, content },
    ]),
    ['Refused', { description: 'Refused for another reason.', content }],
  ]);
}
