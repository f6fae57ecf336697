import { textOf } from './author-fields';
import { FormField } from './form-field';

/** The first and last day on which something applies. Both may be empty. */
export function PeriodFields() {
  return (
    <>
      <FormField name="from" label="From (UTC)" type="date" hint="Leave empty for no start date." />
      <FormField name="to" label="Until (UTC), not included" type="date" hint="Leave empty for no end date." />
    </>
  );
}

/** The period that a form holds; an empty field is no limit. */
export function periodOf(form: FormData): { from: string | null; to: string | null } {
  return { from: textOf(form, 'from') || null, to: textOf(form, 'to') || null };
}
