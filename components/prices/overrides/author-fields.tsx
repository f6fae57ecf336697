import { FormField } from './form-field';

/** Who makes a change and why. Every figure that uses an override has to be traceable. */
export function AuthorFields() {
  return (
    <>
      <FormField name="by" label="Your name" required autoComplete="name" />
      <FormField name="reason" label="Reason" required placeholder="e.g. order form of 1 October, page 3" />
    </>
  );
}

/** The name and the reason that a form holds. */
export function authorOf(form: FormData): { by: string; reason: string } {
  return { by: textOf(form, 'by'), reason: textOf(form, 'reason') };
}

/** A field's text; empty where the form has no such field. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}
