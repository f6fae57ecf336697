import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

/** Folders whose sentences are checked. Add a folder once its sentences are short. */
const ROOMS = [
  'lib/assessment',
  'lib/pricing',
  'lib/workloads',
  'lib/audits',
  'lib/store',
  'lib/logs',
  'lib/latency',
  'lib/cost',
  'lib/engine',
  'lib/cli',
  'lib/reports',
  'lib/plans',
  'lib/providers',
  'components',
  'app',
];

/** Generated code, word tables for a program, and folders inside the rooms that are not done yet. */
const NOT_CHECKED = ['lib/store/generated', 'lib/latency/words', 'lib/logs/formats'];

const MOST_WORDS = 25;

/** A placeholder in a template is one word of its sentence. */
const PLACEHOLDER = '…';

/** Queries are not shown to anyone. */
const SQL = /^\s*(?:SELECT|INSERT|UPDATE|DELETE|CREATE|PRAGMA|BEGIN|WITH)\b/;

/** Lists of words for a program: lower case, without the punctuation of a sentence. */
const WORD_LIST = /^[a-z\s]*$/;

describe('plain English', () => {
  it.each(ROOMS)(`no sentence in %s has over ${MOST_WORDS} words`, (room) => {
    const texts = sourcesIn(join(REPOSITORY, room)).flatMap((file) =>
      textsOf(readFileSync(file, 'utf8')).map((text) => ({ file: relative(REPOSITORY, file), text })),
    );
    const long = texts.flatMap(({ file, text }) =>
      sentencesOf(text)
        .filter((sentence) => countWords(sentence) > MOST_WORDS)
        .map((sentence) => `${file}: ${sentence}`),
    );
    expect(texts.length).toBeGreaterThan(5);
    expect(long).toEqual([]);
  });

  const WORDS = Array.from({ length: MOST_WORDS }, () => 'word').join(' ');

  it.each([
    ['a string', `say('${WORDS} more.')`],
    ['strings that are added', `say('${WORDS} ' + 'more.')`],
    ['a template', `say(\`${WORDS} \${more}.\`)`],
    ['a placeholder that adds a text', `say(\`word \${some ? '${WORDS}' : ''}.\`)`],
    ['a second sentence', `say('Short. ${WORDS} more. Short.')`],
    ['an element', `<p>\n  ${WORDS} {more}.\n  <b>Bold.</b>\n</p>`],
  ])('finds a long sentence in %s', (_where, source) => {
    expect(textsOf(source).flatMap(sentencesOf).map(countWords)).toContain(MOST_WORDS + 1);
  });

  it.each([
    ['a list of names', `Use one of: ${Array.from({ length: 30 }, (_, n) => `column_${n}`).join(', ')}.`, 4],
    ['a quoted text', `The column "${WORDS}" is unknown.`, 5],
    ['an option', 'Add --map COLUMN=input_tokens and try again.', 5],
  ])('counts %s as one word', (_what, sentence, words) => {
    expect(countWords(sentence)).toBe(words);
  });
});

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (NOT_CHECKED.includes(relative(REPOSITORY, path))) return [];
    return entry.isDirectory() ? sourcesIn(path) : /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** The texts in a source that may be shown: strings and templates, joined where the code adds them. */
function textsOf(source: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTaggedTemplateExpression(node)) return;
    const text = ts.isExpression(node) ? textOf(node) : null;
    if (text !== null && !SQL.test(text) && !WORD_LIST.test(text)) texts.push(text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.tsx', source, ts.ScriptTarget.Latest));
  return texts;
}

/** The text that an expression makes; null for one that makes none. */
function textOf(node: ts.Expression): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isParenthesizedExpression(node)) return textOf(node.expression);
  if (ts.isJsxElement(node) || ts.isJsxFragment(node)) {
    const parts = node.children.map((child) => (ts.isJsxText(child) ? child.text : jsxPart(child)));
    return node.children.some((child) => ts.isJsxText(child) && child.text.trim() !== '')
      ? parts.join('').replace(/\s+/g, ' ')
      : null;
  }
  if (ts.isTemplateExpression(node)) {
    const spans = node.templateSpans.map(({ expression, literal }) => longestOf(expression) + literal.text);
    return node.head.text + spans.join('');
  }
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return null;
  const [left, right] = [textOf(node.left), textOf(node.right)];
  return left === null && right === null ? null : (left ?? PLACEHOLDER) + (right ?? PLACEHOLDER);
}

/** What a placeholder adds to its sentence at most: the longest text that it chooses from, else one word. */
function longestOf(node: ts.Expression): string {
  if (ts.isConditionalExpression(node)) {
    const [one, other] = [longestOf(node.whenTrue), longestOf(node.whenFalse)];
    return countWords(one) >= countWords(other) ? one : other;
  }
  return textOf(node) ?? PLACEHOLDER;
}

/** An element inside a text is one word of it; its own text is read for itself. */
function jsxPart(child: ts.JsxChild): string {
  return ts.isJsxExpression(child) && child.expression !== undefined ? longestOf(child.expression) : PLACEHOLDER;
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?][)"”']?)\s+|\n/).filter((sentence) => sentence.trim() !== '');
}

/** A quoted text, an option with its value, and a list of names each count as one word. */
function countWords(sentence: string): number {
  const shortened = sentence
    .replace(/"[^"]*"|“[^”]*”|`[^`]*`/g, PLACEHOLDER)
    .replace(/--[\w-]+[ =][\w=…-]+/g, PLACEHOLDER)
    .replace(/(?:[\w…]+, ){2,}(?:(?:and|or) )?[\w…]+/g, PLACEHOLDER);
  return shortened.split(/\s+/).filter((word) => /[\p{L}\p{N}…]/u.test(word)).length;
}
