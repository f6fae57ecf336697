import Link from 'next/link';
import * as z from 'zod';
import { FormatEntry } from '@/components/formats/format-entry';
import { FormatFilterForm } from '@/components/formats/format-filter-form';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { byFamily, listFormats, READ_BY_NAMES, searchFormats } from '@/lib/logs/format-list';
import { plural } from '@/lib/wording/number';
import { guardedPage } from '../door/guarded-page';

export const metadata = { title: 'Supported formats' };

const querySchema = z.object({ q: z.string().trim().max(200).catch('') });

export default guardedPage({ may: 'see-formats', query: querySchema }, async ({ query: { q } }) => {
  const found = searchFormats(listFormats(), q);
  return (
    <>
      <h1 className="text-2xl font-semibold tracking-tight">Supported formats</h1>
      <p className="mt-2 max-w-3xl text-ink-soft">
        CSV, TSV, JSON, JSON lines, Parquet and workbooks (.xlsx), plain or in gzip, zstd or zip. Whowaits recognises a
        file by its content, not by its name. These logs need no format, because their column names are known:{' '}
        {READ_BY_NAMES}. For any other log,{' '}
        <Link href="/mapping" className="link">
          map its columns
        </Link>
        .
      </p>
      <FormatFilterForm key={q} search={q} />
      <p className="mt-4 text-ink-soft" role="status">
        {plural(found.length, 'format')}
      </p>
      {found.length === 0 && (
        <div className="mt-4 max-w-3xl">
          <Notice look="plain" title="No format matches">
            <p>
              Remove a word, or{' '}
              <Link href="/mapping" className="link">
                map the columns of your log
              </Link>
              .
            </p>
          </Notice>
        </div>
      )}
      {byFamily(found).map(({ family, formats }, index) => (
        <Section key={family} id={`family-${index}`} title={family}>
          <ul className="panel px-5 py-2">
            {formats.map((format) => (
              <FormatEntry key={format.id} format={format} />
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
});
