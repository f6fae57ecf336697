import Link from 'next/link';
import { type GlossaryKey, glossaryEntry } from '@/lib/wording/glossary';

/** A term as a screen writes it, which shows what it means and leads to the glossary. */
export function Term({ is, children }: { is: GlossaryKey; children: string }) {
  return (
    <Link href={`/glossary#${is}`} title={glossaryEntry(is).means} className="term">
      {children}
    </Link>
  );
}
