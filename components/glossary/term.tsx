import { type GlossaryKey, glossaryEntry } from '@/lib/wording/glossary';
import { TermLink } from './term-link';

/** A term as a screen writes it, which shows what it means and leads to the glossary. */
export function Term({ is, children }: { is: GlossaryKey; children: string }) {
  return (
    <TermLink href={`/glossary#${is}`} means={glossaryEntry(is).means}>
      {children}
    </TermLink>
  );
}
