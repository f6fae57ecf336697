import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/**
 * The rooms whose results depend on what they are given and on nothing else: no clock, no chance, no environment, no language
 * or time zone of the machine. So a report can be made again anywhere, and the present is an argument.
 */
const ROOMS = [
  'assessment',
  'cost',
  'exports',
  'invoices',
  'latency',
  'ledger',
  'plans',
  'pricing',
  'reports',
  'scenarios',
  'wording',
  'workloads',
];
const LIB = fileURLToPath(new URL('../../lib', import.meta.url));

const AMBIENT_MEMBERS = ['Date.now', 'performance.now', 'performance.timeOrigin', 'Math.random', 'import.meta.env'];
const AMBIENT_NAMES = ['process', 'globalThis', 'navigator', 'crypto', 'window', 'localStorage', 'fetch'];
const LOCAL_TIME = /^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)$/;

/** Each place of a source that asks the machine for something. */
function ambientUses(source: string): string[] {
  const file = ts.createSourceFile('x.ts', source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (asksTheMachine(node)) found.push(node.getText(file));
    else ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function asksTheMachine(node: ts.Node): boolean {
  if (ts.isNewExpression(node) || ts.isCallExpression(node)) {
    const of = node.expression;
    const [first] = node.arguments ?? [];
    if (of.getText() === 'Date') return ts.isCallExpression(node) || first === undefined;
    const formats =
      (ts.isPropertyAccessExpression(of) && /^(toLocale|localeCompare)/.test(of.name.text)) ||
      /^Intl\./.test(of.getText());
    const locale = ts.isPropertyAccessExpression(of) && of.name.text === 'localeCompare' ? node.arguments?.[1] : first;
    if (formats) return locale === undefined || !ts.isStringLiteral(locale);
  }
  if (ts.isPropertyAccessExpression(node))
    return AMBIENT_MEMBERS.includes(node.getText()) || LOCAL_TIME.test(node.name.text);
  return ts.isIdentifier(node) && AMBIENT_NAMES.includes(node.text) && isReference(node);
}

/** Not a field or an argument that only has such a name. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    !(ts.isPropertyAccessExpression(parent) && parent.name === node) &&
    !((ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node)
  );
}

describe('the rooms that give the same on every day and machine', () => {
  it.each(ROOMS)('lib/%s asks neither the clock nor chance nor the environment', (room) => {
    const files = readdirSync(join(LIB, room), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    expect(files.length).toBeGreaterThan(5);
    const uses = files.flatMap((name) =>
      ambientUses(readFileSync(join(LIB, room, name), 'utf8')).map((use) => `${name}: ${use}`),
    );
    expect(uses).toEqual([]);
  });

  it.each([
    'const at = Date.now();',
    'const at = new Date();',
    'const at = new Date;',
    'const text = Date();',
    'const at = performance.now();',
    'const chance = Math.random();',
    'const { env } = process;',
    'const set = process.env.NAME;',
    'const set = globalThis.process;',
    'function f(at = Date.now()) {}',
    'const hour = new Date(0).getHours();',
    'const text = (1.5).toLocaleString();',
    "const order = 'a'.localeCompare('b');",
    'const format = new Intl.NumberFormat();',
  ])('%s would be seen', (source) => {
    expect(ambientUses(source)).toHaveLength(1);
  });

  it.each([
    '// Date.now() in a comment',
    "const says = 'new Date()';",
    'const at = new Date(0).getUTCHours();',
    "const text = (1.5).toLocaleString('en-US');",
    'const work = { process: 1 }; const one = work.process;',
  ])('%s is let be', (source) => {
    expect(ambientUses(source)).toEqual([]);
  });
});
