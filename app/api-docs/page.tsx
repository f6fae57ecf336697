import { Section } from '@/components/ui/section';
import { guardedPage } from '../door/guarded-page';
import { DESCRIPTION_PATH } from '../openapi/described';
import { type Description, describeApi } from '../openapi/document';
import { OperationEntry } from './operation-entry';
import { SchemaTable } from './schema-table';

export const metadata = { title: 'API' };

export default guardedPage({ may: 'see-api' }, async () => {
  const api = await describeApi();
  return (
    <>
      <h1 className="text-2xl font-semibold tracking-tight">API</h1>
      <p className="mt-2 max-w-3xl text-ink-soft">{api.info.description}</p>
      <p className="mt-2 max-w-3xl text-ink-soft">
        The same as{' '}
        <a href={DESCRIPTION_PATH} className="link">
          OpenAPI 3.1 in JSON
        </a>
        , for tools. <code className="font-mono text-xs">whowaits openapi</code> prints it without a server.
      </p>
      {api.tags.map(({ name }) => (
        <Section key={name} id={`of-${name}`} title={titleOf(name)}>
          <div className="panel px-5 py-1">
            {operationsOf(api, name).map((one) => (
              <OperationEntry key={one.operation.operationId} {...one} />
            ))}
          </div>
        </Section>
      ))}
      <Section id="schemas" title="Schemas" lead="The answers that stand under a name of their own.">
        <ul className="panel px-5 py-1">
          {Object.entries(api.components.schemas).map(([name, schema]) => (
            <li
              key={name}
              id={`schema-${name}`}
              className="border-t border-line py-4 first:border-t-0 target:bg-raised"
            >
              <h3 className="font-mono text-sm font-medium">{name}</h3>
              <p className="mt-1 max-w-3xl text-ink-soft">{String(schema.description ?? '')}</p>
              <details className="mt-2">
                <summary className="cursor-pointer text-ink-soft">Fields</summary>
                <div className="pt-2">
                  <SchemaTable schema={schema} label={`Fields of ${name}`} />
                </div>
              </details>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
});

function operationsOf({ paths }: Description, tag: string) {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, { tags }]) => tags.includes(tag))
      .map(([method, operation]) => ({ path, method, operation })),
  );
}

function titleOf(tag: string): string {
  return `${tag.charAt(0).toUpperCase()}${tag.slice(1)}`;
}
