import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../../lib/cli/exit-codes';
import { COLUMN_ALIASES } from '../../lib/logs/columns/column-aliases';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
const README = readFileSync(join(REPOSITORY, 'README.md'), 'utf8');
const CONTRIBUTING = readFileSync(join(REPOSITORY, 'CONTRIBUTING.md'), 'utf8');

describe('the documentation is true', () => {
  // What only a format gives has no names.
  it.each(Object.entries(COLUMN_ALIASES).filter(([, aliases]) => aliases.length > 0))(
    'README lists the recognised names of %s, in order',
    (column, aliases) => {
      const names = aliases.map(({ name, unit }) => `\`${name}\`${unit === undefined ? '' : ` (${unit})`}`).join(', ');
      expect(README).toContain(`| \`${column}\` | ${names} |`);
    },
  );

  it('README lists each exit code', () => {
    const listed = [...README.matchAll(/^\| (\d) \| /gm)].map(([, code]) => Number(code));
    expect(listed).toEqual(Object.values(EXIT));
  });

  const rooms = readdirSync(join(REPOSITORY, 'lib')).filter((name) =>
    statSync(join(REPOSITORY, 'lib', name)).isDirectory(),
  );

  it.each(rooms)('lib/%s has a README of its own, that CONTRIBUTING names', (room) => {
    expect(existsSync(join(REPOSITORY, 'lib', room, 'README.md'))).toBe(true);
    expect(CONTRIBUTING).toContain(`\`lib/${room}\``);
  });

  it.each(rooms)('the README of lib/%s names each of its rooms', (room) => {
    const folder = join(REPOSITORY, 'lib', room);
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    const inside = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory());
    const named = (name: string) => readme.includes(`\`${name}\``) || readme.includes(`\`${name}/`);
    expect(inside.map(({ name }) => name).filter((name) => !named(name) && name !== 'generated')).toEqual([]);
  });

  it('every file that a README of lib names with its folder is there', () => {
    const paths = filesUnder('.', /\.tsx?$/);
    const missing = filesUnder('lib', /README\.md$/).flatMap((readme) =>
      [...readFileSync(join(REPOSITORY, readme), 'utf8').matchAll(/`(?:\.\.\/)?([\w-]+\/[\w./-]+\.tsx?)`/g)]
        .map(([, path = '']) => path)
        .filter((path) => !paths.some((one) => one === path || one.endsWith(`/${path}`)))
        .map((path) => `${readme}: ${path}`),
    );
    expect(missing).toEqual([]);
  });

  it.each([
    ['README.md', README],
    ['CONTRIBUTING.md', CONTRIBUTING],
    ...filesUnder('lib', /README\.md$/).map((path) => [path, readFileSync(join(REPOSITORY, path), 'utf8')]),
  ])('every path that %s names is there', (name, text) => {
    const quoted = [...text.matchAll(/`([^`\n]+)`|\]\(([^)\s]+)\)/g)].map(([, code, link]) => code ?? link ?? '');
    const paths = quoted.filter((path) =>
      /^(app|components|lib|tests|prisma|public|\.ci|\.dependency-cruiser\.cjs)(\/[\w./-]+)?$/.test(path),
    );
    const missing = paths.filter(
      (path) => !path.startsWith('tests/browser/screenshots') && !existsSync(join(REPOSITORY, path)),
    );
    if (!name.startsWith('lib/')) expect(paths.length).toBeGreaterThan(1);
    expect(missing).toEqual([]);
  });

  it('every file that a comment names is there', () => {
    const sources = ['app', 'components', 'lib', 'tests'].flatMap((folder) => filesUnder(folder, /\.tsx?$/));
    const names = new Set(filesUnder('.', /\.\w+$/).map((path) => path.split('/').at(-1)));
    const missing = sources.flatMap((path) =>
      commentsOf(readFileSync(join(REPOSITORY, path), 'utf8'))
        .flatMap((comment) => [...comment.matchAll(OWN_FILE)].map(([file]) => file))
        .filter(
          (file) =>
            !(/^(app|components|lib|tests|prisma|public)\//.test(file)
              ? existsSync(join(REPOSITORY, file))
              : names.has(file.split('/').at(-1))),
        )
        .map((file) => `${path}: ${file}`),
    );
    expect(sources.length).toBeGreaterThan(500);
    expect(missing).toEqual([]);
  });
});

/** A file of this repository, by a path or a bare name; a path that follows a word with a slash or a host is somebody else's. */
const OWN_FILE =
  /(?<![\w@/.:*-])(?:(?:app|components|lib|tests|prisma|public|data|facts)\/[\w./[\]-]+\.(?:ts|tsx|mjs|md|json|csv)|[a-z][a-z-]+\.(?:ts|tsx|md))\b(?!\/)/g;

/** Paths from the repository's root. What Git does not keep is left out. */
function filesUnder(folder: string, name: RegExp): string[] {
  const skipped = /^(node_modules|\.git|\.next|dist|data)$|\/generated$/;
  return readdirSync(join(REPOSITORY, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return skipped.test(path) ? [] : filesUnder(path, name);
    return name.test(entry.name) ? [path] : [];
  });
}

function commentsOf(source: string): string[] {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.JSX, source);
  const comments: string[] = [];
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan())
    if (token === ts.SyntaxKind.SingleLineCommentTrivia || token === ts.SyntaxKind.MultiLineCommentTrivia)
      comments.push(scanner.getTokenText());
  return comments;
}
