import { build, type Metafile } from 'esbuild';

/** What some files import, and what those import, as a bundler of pages sees it. Packages are left out. */
export async function importsOf(entryPoints: string[]): Promise<Metafile['inputs']> {
  const { metafile } = await build({
    entryPoints,
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    outdir: 'dist',
    packages: 'external',
    jsx: 'automatic',
  });
  return metafile.inputs;
}
