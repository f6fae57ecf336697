import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What `make` makes, kept in the temporary folder as JSON until a source in one of these folders or files changes. */
export async function kept(name: string, sources: readonly string[], make: () => Promise<unknown>): Promise<unknown> {
  const folder = join(tmpdir(), 'whowaits-evaluate-profiles');
  const file = join(folder, `${sourceHash(sources)}-${name.replaceAll(' ', '-')}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const made = await make();
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(made));
  renameSync(`${file}.${process.pid}`, file);
  return made;
}

function sourceHash(sources: readonly string[]): string {
  const hash = createHash('sha256');
  const files = sources.flatMap((source) =>
    /\.(ts|json|csv)$/.test(source)
      ? [source]
      : readdirSync(join(ROOT, source), { recursive: true, encoding: 'utf8' })
          .filter((name) => /\.(ts|json|csv)$/.test(name))
          .map((name) => join(source, name)),
  );
  for (const file of files.sort()) hash.update(`${file}\n`).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex').slice(0, 16);
}
