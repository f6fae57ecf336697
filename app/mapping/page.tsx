import { MappingScreen } from '@/components/mapping/mapping-screen';
import { SavedMappings } from '@/components/mapping/saved-mappings';
import { savedMappings } from '@/lib/audits/mappings/mappings';
import { guardedPage } from '../door/guarded-page';

export const metadata = { title: 'Map columns' };

export default guardedPage({ may: 'see-mappings' }, async () => {
  const mappings = await savedMappings();
  return (
    <>
      <h1 className="text-2xl font-semibold tracking-tight">Map the columns of a log</h1>
      <p className="mt-2 max-w-2xl text-ink-soft">
        Whowaits proposes a meaning for each column from its name and values. Correct the mapping, try it on the first
        rows and save it. The next file with these columns is read without questions.
      </p>
      <MappingScreen mappings={mappings} />
      <SavedMappings mappings={mappings} />
    </>
  );
});
