import { AUDIT_TABS } from '@/components/audit/tabs/audit-tabs';
import { THEME_LABELS, THEMES, type Theme } from '@/components/ui/theme';
import { EXPORT_FORMAT_NAMES, EXPORT_FORMATS } from '@/lib/exports/export-format';
import type { AuditSummary } from '@/lib/reports/answers/audit-summary';
import type { WorkloadRow } from '@/lib/reports/list/workload-row';
import { formatUtc } from '@/lib/wording/date';
import { SITE_PAGES } from './site-pages';

/** What a person may choose: a page to go to, a file to save, or a theme. `hint` tells entries of one name apart. */
export type Entry = {
  key: string;
  label: string;
  hint: string;
  does: { kind: 'open' | 'save'; href: string } | { kind: 'theme'; theme: Theme };
};

/** Entries of one kind. `others`: how many more fit the search. */
export type EntryGroup = { title: string; entries: readonly Entry[]; others: number };

export type Findable = {
  /** The audit whose page is open; null elsewhere. */
  auditId: string | null;
  audits: readonly Pick<AuditSummary, 'id' | 'name' | 'createdAt'>[];
  /** Of the audit that is open. */
  workloads: readonly Pick<WorkloadRow, 'id' | 'name' | 'model'>[];
};

/** As many of a kind as a person reads. Typing more finds the others. */
const MOST = 8;

/** The groups that have an entry with all words of a search. Without a search, workloads are left out: there may be thousands. */
export function entryGroups({ auditId, audits, workloads }: Findable, search: string): EntryGroup[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const fits = ({ label, hint }: Entry) => {
    const text = `${label} ${hint}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  const group = (title: string, all: readonly Entry[], most = MOST): EntryGroup => {
    const found = all.filter(fits);
    return { title, entries: found.slice(0, most), others: Math.max(0, found.length - most) };
  };
  return [
    ...(auditId === null ? [] : [group('This audit', pagesOf(auditId), Number.POSITIVE_INFINITY)]),
    ...(auditId === null || words.length === 0
      ? []
      : [group('Workloads of this audit', workloadsOf(auditId, workloads))]),
    group('Pages', PAGES),
    group('Audits', audits.map(auditEntry)),
    ...(auditId === null ? [] : [group('Export this audit', exportsOf(auditId))]),
    group('Theme', THEME_ENTRIES),
  ].filter(({ entries }) => entries.length > 0);
}

const PAGES: readonly Entry[] = SITE_PAGES.map(({ href, label }) => openEntry(href, label));

const THEME_ENTRIES: readonly Entry[] = THEMES.map((theme) => ({
  key: `theme ${theme}`,
  label: `Theme: ${THEME_LABELS[theme].toLowerCase()}`,
  hint: '',
  does: { kind: 'theme', theme },
}));

function pagesOf(auditId: string): Entry[] {
  return [
    ...AUDIT_TABS.map(({ path, label }) => ({ path, label, hint: '' })),
    { path: '/diff', label: 'What changed', hint: 'compared with another audit' },
    { path: '/realised', label: 'Realised savings', hint: 'what an earlier audit forecast, and what was saved' },
    { path: '/share', label: 'Share', hint: '' },
    { path: '/check', label: 'Check against an invoice', hint: '' },
    { path: '/compare', label: 'Compare providers and models', hint: '' },
  ].map(({ path, label, hint }) => openEntry(`/audits/${auditId}${path}`, label, hint));
}

function workloadsOf(auditId: string, workloads: Findable['workloads']): Entry[] {
  return workloads.map(({ id, name, model }) =>
    openEntry(`/audits/${auditId}/workloads/${encodeURIComponent(id)}`, name, model ?? ''),
  );
}

function auditEntry({ id, name, createdAt }: Findable['audits'][number]): Entry {
  return openEntry(`/audits/${id}`, name, createdAt === null ? '' : formatUtc(createdAt));
}

function exportsOf(auditId: string): Entry[] {
  return EXPORT_FORMAT_NAMES.map((name) => ({
    key: `export ${name}`,
    label: `Export as ${EXPORT_FORMATS[name].label}`,
    hint: '',
    does: { kind: 'save', href: `/api/audits/${auditId}/report?format=${name}` },
  }));
}

function openEntry(href: string, label: string, hint = ''): Entry {
  return { key: href, label, hint, does: { kind: 'open', href } };
}
