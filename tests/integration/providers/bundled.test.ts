import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BUNDLING } from '@/lib/cli/bundle.mjs';
import type * as Providers from '@/lib/providers/open-provider';
import { collect, DRIVEN, jobOf } from './vendors';

let folder: string;
let bundled: typeof Providers;
/** What the bundle reads before any call. */
let early: string[];

/** The modules that a module imports when it is loaded, itself first. */
function loadedBy(outputs: Record<string, { imports: { path: string; kind: string }[] }>, path: string): string[] {
  const imports = outputs[path]?.imports.filter(({ kind }) => kind === 'import-statement').map((one) => one.path) ?? [];
  return [path, ...imports.flatMap((one) => (one in outputs ? loadedBy(outputs, one) : []))];
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'whowaits-bundled-providers-'));
  const entryPoints = { providers: 'lib/providers/open-provider.ts' };
  const { metafile } = buildSync({ ...BUNDLING, entryPoints, outdir: folder, write: true, metafile: true });
  const outputs = metafile?.outputs ?? {};
  const program = Object.keys(outputs).find((path) => path.endsWith('/providers.mjs')) ?? '';
  early = loadedBy(outputs, program).flatMap((path) => Object.keys(outputs[path]?.inputs ?? {}));
  bundled = await import(join(folder, 'providers.mjs'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('a bundle loads no SDK before it is called', () => {
  expect(early.some((path) => path.includes('lib/providers/vendors/bedrock.ts'))).toBe(true);
  expect(
    early.filter((path) => /node_modules\/(openai|@anthropic-ai|@google|@mistralai|@aws-sdk)\//.test(path)),
  ).toEqual([]);
});

it.each(DRIVEN)('the SDK for $shape works in a bundle', async (driven) => {
  const server = await driven.start();
  try {
    const provider = bundled.openProvider(driven.shape, driven.env(server.url));
    const { claim, ...job } = jobOf(driven, folder, `b-${driven.shape}`, 3);
    const { id } = await provider.submit(job);
    for (let looks = 0; looks < 4; looks += 1) await provider.look(id);
    const { lines, error } = await collect(provider.results(id));
    expect(error).toBeNull();
    expect(lines.map(({ outcome }) => outcome)).toEqual(Array(3).fill('answered'));
  } finally {
    await server.close();
  }
});

it('says of every vendor whether it can be driven, and refuses the others', () => {
  expect(DRIVEN.map(({ shape }) => bundled.canSubmit(shape))).toEqual(DRIVEN.map(() => true));
  for (const shape of ['fireworks', 'vertex'] as const) {
    expect(bundled.canSubmit(shape)).toBe(false);
    expect(() => bundled.openProvider(shape, {})).toThrow(/Submit them by hand/);
  }
});
