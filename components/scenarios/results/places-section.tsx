import { DataTable } from '@/components/tables/data-table';
import { Shortened } from '@/components/tables/shortened';
import { Section } from '@/components/ui/section';
import { NOT_COUNTED, type Places, placesTable } from '@/lib/scenarios/tables/places-table';
import { NOTES_WRAP } from './notes-wrap';

/** Where the work of a scenario runs. Nothing where all of it stays on its model. */
export function PlacesSection({ name, places }: { name: string; places: Places }) {
  const table = placesTable(places);
  if (table.rows.length === 0) return null;
  return (
    <Section
      id="places"
      title={`Where work runs in “${name}”`}
      lead="The same work on its own model, and where it runs in the scenario, before moves and discounts."
    >
      <Shortened rows={table.rows.length} to={10}>
        <div className="panel overflow-hidden">
          <DataTable table={table} className={NOTES_WRAP} />
        </div>
      </Shortened>
      <ul className="mt-3 grid max-w-3xl list-disc gap-1 pl-4 text-ink-soft">
        {NOT_COUNTED.map((says) => (
          <li key={says}>{says}</li>
        ))}
      </ul>
    </Section>
  );
}
