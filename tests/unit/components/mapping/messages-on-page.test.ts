import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { inPageWords } from '../../../../components/mapping/page-words';

const LIB = join(import.meta.dirname, '../../../../lib');
const OPTIONS = [
  ...['map', 'set', 'sheet', 'start', 'rate', 'cached', 'unit', 'date-order', 'days', 'alias', 'sample-rate', 'only'],
  ...['workflows', 'ignore', 'timezone'],
];
const OF_THE_COMMAND = new RegExp(`--(${OPTIONS.join('|')})\\b|\\bwhowaits [a-z-]+`);

/** A text of the source as a person may read it; what is worked out in it is stood for by a word, or a number behind --days. */
function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    return node.templateSpans.reduce(
      (text, { literal }) => text + (text.endsWith('--days ') ? '30' : 'EUR') + literal.text,
      node.head.text,
    );
  }
  if (ts.isParenthesizedExpression(node)) return textOf(node.expression);
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return null;
  const [left, right] = [textOf(node.left), textOf(node.right)];
  return left === null && right === null ? null : (left ?? 'EUR') + (right ?? 'EUR');
}

function textsIn(file: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    const text = textOf(node);
    if (text === null) ts.forEachChild(node, visit);
    else found.push(text);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  return found;
}

// Batches are run by the command alone, and a plan names its commands on purpose.
const messages = readdirSync(LIB, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !/^(cli|store|batches|plans)\//.test(name))
  .flatMap((name) => textsIn(join(LIB, name)))
  .filter((text) => OF_THE_COMMAND.test(text));

describe('a message on the page', () => {
  it('is found in the source where it speaks of the command', () => expect(messages.length).toBeGreaterThan(20));

  it.each([...new Set(messages)])('speaks of no option: %s', (says) => {
    expect(inPageWords(says)).not.toMatch(OF_THE_COMMAND);
  });
});
