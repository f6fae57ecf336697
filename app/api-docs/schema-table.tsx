import { ScrollRegion } from '@/components/ui/scroll-region';
import type { JsonSchema } from '../openapi/schemas';
import { schemaRows } from './schema-rows';

/** The fields of a schema with their types. `label` says of what. */
export function SchemaTable({ schema, label }: { schema: JsonSchema; label: string }) {
  const rows = schemaRows(schema);
  const described = rows.some(({ description }) => description !== '');
  return (
    <ScrollRegion label={`${label}, table`}>
      <table className="data-table">
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Type</th>
            <th scope="col">Presence</th>
            {described && <th scope="col">Meaning</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ path, type, refersTo, required, description }) => (
            <tr key={path}>
              <th scope="row" className="font-mono text-xs break-words">
                {path === '' ? 'whole' : path}
              </th>
              <td className="break-words">
                {refersTo === null ? (
                  type
                ) : (
                  <a href={`#schema-${refersTo}`} className="link">
                    {type}
                  </a>
                )}
              </td>
              <td className="whitespace-nowrap text-ink-soft">{required ? 'always' : 'optional'}</td>
              {described && <td>{description}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
