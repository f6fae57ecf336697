/**
 * Type-checks the TypeScript of each hand-off against the libraries themselves: `npx tsx tests/handoff/against-libraries.ts`. It installs them
 * into a folder of its own, since `ai` 7 wants a newer Node than Whowaits does. No test of CI runs it, as it needs the npm registry.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { handoffTo } from '../../lib/plans/handoff/handoff';
import { anyHandoffPlan, writeHandoffs } from './write-handoffs';

const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const own = ['openai', '@anthropic-ai/sdk', '@types/node', 'typescript'].map(
  (name) => `${name}@${devDependencies[name]}`,
);

/** The packages with the versions that a hand-off tells to install. */
const told = (['ai-sdk', 'trigger.dev'] as const).flatMap((target) =>
  (['openai', 'anthropic', 'xai'] as const).flatMap((shape) => {
    const made = handoffTo(target, anyHandoffPlan(shape));
    return 'none' in made ? [] : made.says.flatMap((text) => text.match(/@?[\w./-]+@\d+\.\d+\.\d+/g) ?? []);
  }),
);

const folder = mkdtempSync(join(tmpdir(), 'whowaits-handoff-'));
try {
  const written = writeHandoffs(folder);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        ...{ strict: true, noEmit: true, skipLibCheck: true, noUncheckedIndexedAccess: true, noUnusedLocals: true },
        ...{ module: 'esnext', moduleResolution: 'bundler', target: 'es2022', lib: ['es2023', 'dom'], types: ['node'] },
      },
      include: ['**/*.ts'],
    }),
  );
  const packages = [...new Set([...own, ...told])];
  console.log(`Installing ${packages.join(', ')} …`);
  const quiet = ['--ignore-scripts', '--engine-strict=false', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', ['install', ...quiet, ...packages], { cwd: folder, stdio: 'inherit' });
  execFileSync('npx', ['tsc', '-p', '.'], { cwd: folder, stdio: 'inherit' });
  const checked = written.filter(({ target }) => target === 'ai-sdk' || target === 'trigger.dev');
  console.log(`${checked.length} hand-offs fit their libraries.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
