import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { entryGroups, type Findable } from '../../../../components/go-to/entries';
import { SITE_PAGES } from '../../../../components/go-to/site-pages';

const findable: Findable = {
  auditId: 'a1',
  audits: [
    { id: 'a1', name: 'October', createdAt: '2026-11-01T08:00:00.000Z' },
    { id: 'a2', name: 'November', createdAt: null },
  ],
  workloads: Array.from({ length: 12 }, (_, at) => ({ id: `w/${at}`, name: `digest ${at}`, model: 'gpt-4o' })),
};
const titles = (search: string, of = findable) => entryGroups(of, search).map(({ title }) => title);
const labels = (search: string, of = findable) =>
  entryGroups(of, search).flatMap(({ entries }) => entries.map(({ label }) => label));

it('finds pages, audits, workloads and exports by words of their names, in any order', () => {
  expect(labels('november')).toEqual(['November']);
  expect(labels('excel')).toEqual(['Export as Excel']);
  expect(labels('7 DIGEST')).toEqual(['digest 7']);
  expect(labels('dark')).toEqual(['Theme: dark']);
  expect(labels('no such thing')).toEqual([]);
});

it('finds what changed by its name and by what it does, where an audit is open', () => {
  const found = entryGroups(findable, 'changed').flatMap(({ entries }) => entries.map(({ does }) => does));
  expect(found).toEqual([{ kind: 'open', href: '/audits/a1/diff' }]);
  expect(labels('another audit')).toEqual(['What changed']);
  expect(labels('changed', { ...findable, auditId: null })).toEqual([]);
});

it('shows some workloads once somebody searches, and says how many others fit', () => {
  expect(titles('')).not.toContain('Workloads of this audit');
  const found = entryGroups(findable, 'digest').find(({ title }) => title === 'Workloads of this audit');
  expect(found).toMatchObject({ others: 4 });
  expect(found?.entries).toHaveLength(8);
  expect(found?.entries[0]?.does).toEqual({ kind: 'open', href: '/audits/a1/workloads/w%2F0' });
});

it('offers nothing of an audit where none is open', () => {
  expect(titles('', { ...findable, auditId: null })).toEqual(['Pages', 'Audits', 'Theme']);
});

it('leads to pages that exist', () => {
  const ofAudit = entryGroups(findable, '').find(({ title }) => title === 'This audit')?.entries ?? [];
  const addresses = [
    ...SITE_PAGES.map(({ href }) => href),
    ...ofAudit.flatMap(({ does }) => ('href' in does ? does.href.replace('/audits/a1', '/audits/[id]') : [])),
  ];
  expect(addresses.length).toBeGreaterThan(12);
  expect(addresses.filter((path) => !existsSync(join('app', path, 'page.tsx')))).toEqual([]);
});
