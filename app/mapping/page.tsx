import { MappingScreen } from '@/components/mapping/mapping-screen';
import { SavedMappings } from '@/components/mapping/saved-mappings';
import { savedMappings } from '@/lib/audits/mappings/mappings';
import { guardedPage } from '../door/guarded-page';

export const metadata = { title: 'Columns of a log' };

export default guardedPage({ may: 'see-mappings' }, async () => {
  const mappings = await savedMappings();
  return (
    <>
      <h1 className="text-2xl font-semibold tracking-tight">Say what the columns of a log are</h1>
      <p className="mt-2 max-w-2xl text-ink-soft">
        Whowaits proposes what each column is, by its name and its values. Correct what is wrong, try it on the first
        rows, and save it: the next file with these columns is read without asking.
      </p>
      <MappingScreen mappings={mappings} />
      <SavedMappings mappings={mappings} />
    </>
  );
});
