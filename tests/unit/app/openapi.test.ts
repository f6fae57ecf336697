import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { describeApi, type Operation } from '../../../app/openapi/document';
import { exportsOf } from './exports-under-app';

const api = await describeApi();
const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, path, operation })),
);

/** The address of a route's file. An optional rest of an address is an address without it, and one with it. */
function addressesOf(file: string): string[] {
  const path = `/${file.replace(/\/route\.ts$/, '')}`;
  const rest = /^(.*)\/\[\[\.\.\.(\w+)\]\]$/.exec(path);
  const paths = rest === null ? [path] : [`${rest[1]}`, `${rest[1]}/{${rest[2]}}`];
  return paths.map((one) => one.replace(/\[(\w+)\]/g, '{$1}'));
}

describe('the description of the API', () => {
  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(
      structuredClone(api) as unknown as Record<string, unknown>,
    );
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
  });

  it('has each route and method of the files, and no other', async () => {
    const handlers = (await exportsOf(/^api\/(?!\[\.\.\.nowhere).*route\.ts$/)).map(({ name, file }) => ({
      method: name,
      addresses: addressesOf(file),
    }));
    expect(handlers.length).toBeGreaterThan(25);
    const described = operations.map(({ name }) => name);
    for (const { method, addresses } of handlers) {
      expect(described.filter((name) => addresses.some((path) => name === `${method} ${path}`))).toHaveLength(1);
    }
    expect(described).toHaveLength(handlers.length);
  });

  it('refers only to what it has', () => {
    const refs = [...JSON.stringify(api).matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)];
    expect(refs.length).toBeGreaterThan(50);
    for (const [, kind, name] of refs) expect(api.components).toHaveProperty([kind as string, name as string]);
    expect(JSON.stringify(api)).not.toContain('#/$defs/');
  });

  it('says of each operation what it does, in its own words and under its own name', () => {
    const unique = (key: 'operationId' | 'summary') => new Set(operations.map(({ operation }) => operation[key])).size;
    expect(unique('operationId')).toBe(operations.length);
    expect(unique('summary')).toBe(operations.length);
    for (const { operation } of operations) expect(operation.summary).toMatch(/^[A-Z].{10,90}$/);
  });

  it('has the schemas that the door checks', () => {
    const { get } = api.paths['/api/audits/{id}'] as { get: Operation };
    expect(get.responses[200]).toMatchObject({
      content: { 'application/json': { schema: { $ref: '#/components/schemas/AuditSummary' } } },
    });
    expect(get.parameters).toEqual([
      expect.objectContaining({ name: 'id', in: 'path', required: true, schema: { type: 'string', maxLength: 100 } }),
    ]);
    const { post } = api.paths['/api/audits/{id}/costs'] as { post: Operation };
    expect(post.requestBody?.content['application/json']?.schema).toMatchObject({
      properties: { costs: { enum: ['invoice', 'estimate'] } },
      required: ['costs'],
    });
    expect(post.parameters.map(({ name }) => name)).toEqual(['id', 'Origin']);
    expect(Object.keys(post.responses)).toEqual(['200', '400', '403', '404', '413', 'default']);
  });
});
