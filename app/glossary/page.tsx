import { Section } from '@/components/ui/section';
import { GLOSSARY } from '@/lib/wording/glossary';
import { guardedPage } from '../door/guarded-page';

export const metadata = { title: 'Glossary' };

export default guardedPage({ may: 'see-glossary' }, async () => (
  <>
    <h1 className="text-2xl font-semibold tracking-tight">Glossary</h1>
    <p className="mt-2 max-w-3xl text-ink-soft">The terms of the screens, the command and the reports.</p>
    {Object.entries(GLOSSARY).map(([group, entries], index) => (
      <Section key={group} id={`group-${index}`} title={group}>
        <dl className="panel max-w-3xl px-5 py-2">
          {Object.entries(entries).map(([key, { term, means }]) => (
            <div key={key} id={key} className="scroll-mt-4 border-b border-line py-3 last:border-0 target:bg-raised">
              <dt className="font-medium">{term}</dt>
              <dd className="mt-0.5 text-ink-soft">{means}</dd>
            </div>
          ))}
        </dl>
      </Section>
    ))}
  </>
));
