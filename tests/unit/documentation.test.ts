import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../../lib/cli/exit-codes';
import { COLUMN_ALIASES } from '../../lib/logs/columns/column-aliases';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
const README = readFileSync(join(REPOSITORY, 'README.md'), 'utf8');
const CONTRIBUTING = readFileSync(join(REPOSITORY, 'CONTRIBUTING.md'), 'utf8');

describe('the documentation is true', () => {
  it.each(Object.entries(COLUMN_ALIASES))('README lists the recognised names of %s, in order', (column, aliases) => {
    const names = aliases.map(({ name, unit }) => `\`${name}\`${unit === undefined ? '' : ` (${unit})`}`).join(', ');
    expect(README).toContain(`| \`${column}\` | ${names} |`);
  });

  it('README lists each exit code', () => {
    const listed = [...README.matchAll(/^\| (\d) \| /gm)].map(([, code]) => Number(code));
    expect(listed).toEqual(Object.values(EXIT));
  });

  it.each([
    ['README.md', README],
    ['CONTRIBUTING.md', CONTRIBUTING],
  ])('every path that %s names is there', (_name, text) => {
    const quoted = [...text.matchAll(/`([^`\n]+)`|\]\(([^)\s]+)\)/g)].map(([, code, link]) => code ?? link ?? '');
    const paths = quoted.filter((path) =>
      /^(app|components|lib|tests|prisma|public|\.ci|\.dependency-cruiser\.cjs)(\/[\w./-]+)?$/.test(path),
    );
    const missing = paths.filter(
      (path) => !path.startsWith('tests/browser/screenshots') && !existsSync(join(REPOSITORY, path)),
    );
    expect(paths.length).toBeGreaterThan(1);
    expect(missing).toEqual([]);
  });
});
