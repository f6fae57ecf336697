import Link from 'next/link';
import type { ReactNode } from 'react';
import { Section } from '@/components/ui/section';
import { guardedPage } from '../door/guarded-page';

export const metadata = { title: 'Help' };

type Line = { key: string; term: ReactNode; says: string };

const STEPS: readonly Line[] = [
  {
    key: 'audit',
    term: <PageLink href="/">Send a log</PageLink>,
    says: 'Drop an export of your gateway or observability tool, or try the sample. It stays on this machine.',
  },
  {
    key: 'answer',
    term: 'Answer the questions',
    says: 'The tab Workloads of an audit asks where the log does not show who waits. The question where a wrong class would cost most comes first.',
  },
  {
    key: 'check',
    term: 'Check what moves',
    says: 'Open a workload to see its evidence, its ways and its bill. Each figure links to how it is made.',
  },
  {
    key: 'decide',
    term: 'Decide',
    says: 'Set a class or a deadline where you know better. Every audit with that workload follows.',
  },
  {
    key: 'hand-on',
    term: 'Hand it on',
    says: 'Export a workbook, a PDF or a table, or share a link to a copy that does not change.',
  },
];

const PLACES: readonly Line[] = [
  {
    key: 'glossary',
    term: <PageLink href="/glossary">Glossary</PageLink>,
    says: 'What each term means. A term with a dotted line shows it where it stands.',
  },
  {
    key: 'formats',
    term: <PageLink href="/formats">Supported formats</PageLink>,
    says: 'Which logs are read, how they are recognised, and which facts each lacks.',
  },
  {
    key: 'mapping',
    term: <PageLink href="/mapping">Map columns</PageLink>,
    says: 'How a log of your own is read, if it is in no format that is known.',
  },
  {
    key: 'prices',
    term: <PageLink href="/prices">Prices</PageLink>,
    says: 'Every rate with its source and its day, and the prices that you pay.',
  },
  { key: 'api', term: <PageLink href="/api-docs">API</PageLink>, says: 'What a script can ask for and change.' },
  {
    key: 'command',
    term: <code>whowaits --help</code>,
    says: 'All commands. Each explains itself with examples: whowaits audit --help.',
  },
  {
    key: 'readme',
    term: 'README.md',
    says: 'Comes with the program: columns, mappings, privacy, limits, and what each figure rests on.',
  },
];

const KEYS: readonly Line[] = [
  {
    key: 'go-to',
    term: <kbd className="font-sans">Ctrl K or ⌘K</kbd>,
    says: 'Goes to a page, an audit, a workload or an export, or changes the theme, on every page.',
  },
  { key: 'arrows', term: <kbd className="font-sans">↑ ↓ Enter</kbd>, says: 'Choose and open what was found.' },
  { key: 'escape', term: <kbd className="font-sans">Esc</kbd>, says: 'Closes a dialog, a menu or an explanation.' },
];

/** Where to begin, where things are explained, and the keys. */
export default guardedPage({ may: 'see-glossary' }, async () => (
  <>
    <h1 className="text-2xl font-semibold tracking-tight">Help</h1>
    <Lines id="steps" title="From a log to a decision" lines={STEPS} />
    <Lines id="places" title="Where things are explained" lines={PLACES} />
    <Lines id="keys" title="Keys" lines={KEYS} />
  </>
));

function Lines({ id, title, lines }: { id: string; title: string; lines: readonly Line[] }) {
  return (
    <Section id={id} title={title}>
      <dl className="panel max-w-3xl px-5 py-2">
        {lines.map(({ key, term, says }) => (
          <div key={key} className="grid gap-x-4 border-b border-line py-3 last:border-0 sm:grid-cols-[12rem_1fr]">
            <dt className="font-medium">{term}</dt>
            <dd className="text-ink-soft">{says}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function PageLink({ href, children }: { href: string; children: string }) {
  return (
    <Link href={href} prefetch={false} className="link">
      {children}
    </Link>
  );
}
