import { readFileSync } from 'node:fs';
import { satisfies } from 'semver';
import { expect, it } from 'vitest';

type Locked = {
  version?: string;
  integrity?: string;
  resolved?: string;
  dev?: boolean;
  inBundle?: boolean;
  hasInstallScript?: boolean;
  cpu?: string[];
  engines?: { node?: string };
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
};

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const manifest = read('package.json');
const lock: Record<string, Locked> = read('package-lock.json').packages;
const packages = Object.entries(lock).filter(([path]) => path !== '');

/** The locked package that `name` means inside the package at `path`: the nearest folder has it, as Node looks. */
function resolve(path: string, name: string): Locked | undefined {
  const here = `${path === '' ? '' : `${path}/`}node_modules/${name}`;
  if (lock[here] !== undefined || path === '') return lock[here];
  return resolve(path.slice(0, Math.max(path.lastIndexOf('/node_modules/'), 0)), name);
}

it('the lock file is whole: it has what every package asks for, on every platform, in a version that fits', () => {
  const asked = Object.entries(lock).flatMap(([path, { dependencies, devDependencies, optionalDependencies }]) =>
    Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).map(([name, range]) => ({
      path,
      name,
      range,
    })),
  );
  expect(asked.length).toBeGreaterThan(300);
  const unlocked = asked.filter(({ path, name, range }) => {
    const version = resolve(path, name)?.version;
    return version === undefined || !satisfies(version, range.replace(/^npm:.*@/, ''), { includePrerelease: true });
  });
  expect(unlocked).toEqual([]);
  expect(lock['']).toMatchObject({
    dependencies: manifest.dependencies,
    devDependencies: manifest.devDependencies,
  });
});

it('each package is held to its bytes and to no registry', () => {
  // What is packed inside another package is held by that one's hash.
  const loose = packages.filter(([, { integrity, inBundle }]) => !inBundle && !/^sha512-\S{88}$/.test(integrity ?? ''));
  expect(loose.map(([path]) => path)).toEqual([]);
  expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

it.each(manifest.engines.node.match(/\d+\.\d+\.\d+/g) as string[])('each package runs on Node %s', (node) => {
  // Binaries for 32-bit Windows are never installed: neither DuckDB nor Next has any.
  const installable = packages.filter(([, { cpu }]) => cpu?.join() !== 'ia32');
  const refused = installable.filter(([, { engines }]) => !satisfies(node, engines?.node ?? '*'));
  expect(refused.map(([path, { engines }]) => `${path}: ${engines?.node}`)).toEqual([]);
});

it('what is needed to build and test is not needed to run', () => {
  const tools = ['esbuild', 'tsx', 'vitest', 'tailwindcss', '@prisma/internals', '@prisma/client-generator-ts'];
  const atRunTime = packages.filter(([, { dev }]) => !dev).map(([path]) => path.replace(/^.*node_modules\//, ''));
  expect(atRunTime).toContain('next');
  expect(tools.filter((name) => !packages.some(([path]) => path === `node_modules/${name}`))).toEqual([]);
  expect(atRunTime.filter((name) => [...tools, 'prisma', 'elkjs'].includes(name))).toEqual([]);
});

it('no package runs a script when it is installed, and each that would is named', () => {
  expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
  const scripts = packages.filter(([, { hasInstallScript }]) => hasInstallScript);
  const named = scripts.map(([path]) => [path.replace(/^.*node_modules\//, ''), false]);
  expect(manifest.allowScripts).toEqual(Object.fromEntries(named));
});
