import type { JsonSchema } from '../openapi/schemas';

/** A field of a schema: its path, as in `totals.net.median` or `workloads[].id`, and its type in words. */
export type SchemaRow = { path: string; type: string; refersTo: string | null; required: boolean; description: string };

const REFERENCE = '#/components/schemas/';

/** The fields of a schema, in its order. A schema that is no object is one row, whose path is empty. */
export function schemaRows(schema: JsonSchema): SchemaRow[] {
  const rows = fieldsUnder(schema, '');
  return rows.length > 0 ? rows : [row('', schema, true)];
}

function fieldsUnder(schema: JsonSchema, path: string): SchemaRow[] {
  const required = list<string>(schema.required);
  const own = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>).flatMap(([name, field]) => {
    const at = path === '' ? name : `${path}.${name}`;
    return [row(at, field, required.includes(name)), ...fieldsUnder(field, at)];
  });
  const items = schema.items === undefined ? [] : fieldsUnder(schema.items as JsonSchema, `${path}[]`);
  const values =
    typeof schema.additionalProperties === 'object' && schema.additionalProperties !== null
      ? fieldsUnder(schema.additionalProperties as JsonSchema, `${path}.*`)
      : [];
  // Fields that several forms share are listed once.
  const forms = formsOf(schema).flatMap((form) => fieldsUnder(form, path));
  const known = new Set<string>();
  return [...own, ...items, ...values, ...forms].filter(({ path: at }) => !known.has(at) && known.add(at));
}

function row(path: string, schema: JsonSchema, required: boolean): SchemaRow {
  return {
    path,
    type: typeOf(schema),
    refersTo: referenceOf(schema),
    required,
    description: String(schema.description ?? ''),
  };
}

/** The type in words: `text`, `number or null`, `list of objects`, or the values that it may have. */
function typeOf(schema: JsonSchema): string {
  const name = nameIn(schema.$ref);
  if (name !== null) return name;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  const values = list<unknown>(schema.enum);
  if (values.length > 0) return values.map((value) => JSON.stringify(value)).join(' or ');
  const forms = formsOf(schema);
  if (forms.length > 0) return [...new Set(forms.map(typeOf))].join(' or ');
  return [schema.type ?? 'any']
    .flat()
    .map((type) =>
      type === 'array'
        ? `list of ${typeOf((schema.items ?? {}) as JsonSchema)}`
        : (WORDS[String(type)] ?? String(type)),
    )
    .join(' or ');
}

const WORDS: Record<string, string> = {
  string: 'text',
  integer: 'whole number',
  boolean: 'true or false',
  any: 'anything',
};

function referenceOf(schema: JsonSchema): string | null {
  const items = schema.items === undefined ? null : referenceOf(schema.items as JsonSchema);
  return (
    nameIn(schema.$ref) ??
    items ??
    formsOf(schema)
      .map(referenceOf)
      .find((name) => name !== null) ??
    null
  );
}

function nameIn(reference: unknown): string | null {
  return typeof reference === 'string' ? reference.slice(REFERENCE.length) : null;
}

function formsOf({ anyOf, oneOf }: JsonSchema): JsonSchema[] {
  return [...list<JsonSchema>(anyOf), ...list<JsonSchema>(oneOf)];
}

function list<T>(value: unknown): T[] {
  return Array.isArray(value) ? (value as T[]) : [];
}
