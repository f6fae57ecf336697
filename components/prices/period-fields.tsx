import { textOf } from './author-fields';
import { FormField } from './form-field';

/** From which day and until which day something holds; both may stay empty. */
export function PeriodFields() {
  return (
    <>
      <FormField name="from" label="From (UTC)" type="date" hint="Empty: as far back as any log goes." />
      <FormField name="to" label="Until (UTC), not included" type="date" hint="Empty: until it is withdrawn." />
    </>
  );
}

/** The period that a form holds; an empty field is no limit. */
export function periodOf(form: FormData): { from: string | null; to: string | null } {
  return { from: textOf(form, 'from') || null, to: textOf(form, 'to') || null };
}
