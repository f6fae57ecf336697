import type { ReactNode } from 'react';
import type { Operation } from '../openapi/document';
import type { JsonSchema } from '../openapi/schemas';
import { SchemaTable } from './schema-table';

/** One operation of the API. What it takes and answers is folded. */
export function OperationEntry(props: { method: string; path: string; operation: Operation }) {
  const { method, path, operation } = props;
  const name = `${method.toUpperCase()} ${path}`;
  const { summary, description, parameters, requestBody, responses } = operation;
  const status = Object.keys(responses).find((one) => one.startsWith('2')) ?? '';
  const answer = responses[status];
  const answers = answer !== undefined && 'content' in answer ? (answer.content ?? {}) : {};
  const refused = Object.keys(responses).filter((one) => one !== status && one !== 'default');
  return (
    <details className="border-t border-line py-2 first:border-t-0">
      <summary className="cursor-pointer">
        <h3 className="inline font-mono text-sm font-medium break-all">
          <span className="text-accent">{method.toUpperCase()}</span> {path}
        </h3>
        <span className="block pl-4 text-ink-soft">{summary}.</span>
      </summary>
      <div className="pb-3 pl-4">
        {description !== undefined && <p className="max-w-3xl text-ink-soft">{description}</p>}
        <p className="text-ink-soft">
          Needs the permission <code className="font-mono text-xs">{operation['x-permission']}</code>. Answers{' '}
          {status.replace('XX', '00 to 299')}, and refuses with {refused.join(', ')}.
        </p>
        {parameters.length > 0 && (
          <Part title="Parameters">
            <SchemaTable schema={asObject(parameters)} label={`Parameters of ${name}`} />
          </Part>
        )}
        {requestBody !== undefined && (
          <Part title="Body">
            <Contents contents={requestBody.content} label={`Body of ${name}`} />
          </Part>
        )}
        {Object.keys(answers).length > 0 && (
          <Part title="Answer">
            <Contents contents={answers} label={`Answer of ${name}`} />
          </Part>
        )}
      </div>
    </details>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <h4 className="mt-3 mb-1 font-medium">{title}</h4>
      {children}
    </>
  );
}

function Contents(props: { contents: Record<string, { schema?: JsonSchema }>; label: string }) {
  return Object.entries(props.contents).map(([type, { schema }]) =>
    schema === undefined ? (
      <p key={type} className="font-mono text-xs">
        {type}
      </p>
    ) : (
      <SchemaTable key={type} schema={schema} label={props.label} />
    ),
  );
}

/** Parameters as the fields of an object, to show them in the same table. */
function asObject(parameters: Operation['parameters']): JsonSchema {
  const placed = parameters.map(({ name, in: place, schema, description = '' }) => [
    name,
    { ...schema, description: `In the ${place === 'query' ? 'query of the address' : place}. ${description}`.trim() },
  ]);
  return {
    properties: Object.fromEntries(placed),
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
  };
}
