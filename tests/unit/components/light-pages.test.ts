import { expect, it } from 'vitest';
import { importsOf } from './imports-of';

/** The files and packages that a page loads at once with a part of it; what is imported later is not among them. */
async function loadedWith(entry: string): Promise<string[]> {
  const inputs = await importsOf([entry]);
  const found = new Set([entry]);
  for (const file of found) {
    for (const { path, kind } of inputs[file]?.imports ?? []) if (kind === 'import-statement') found.add(path);
  }
  return [...found];
}

it('the first page holds no log format and nothing that sends before a file is chosen', async () => {
  const loaded = await loadedWith('components/home/upload-panel.tsx');
  expect(loaded).toContain('components/upload/drop-zone.tsx');
  expect(loaded.filter((file) => /^lib\/logs\/(formats|files)\/|^tus-js-client|^papaparse|^@noble/.test(file))).toEqual(
    [],
  );
});

it('a list of workloads holds neither evidence nor decisions before they are asked for', async () => {
  const loaded = await loadedWith('components/audit/workloads/workload-list.tsx');
  expect(loaded).toContain('@tanstack/react-virtual');
  expect(loaded.filter((file) => /workload-detail|bulk-panel|wording\/glossary/.test(file))).toEqual([]);
});
