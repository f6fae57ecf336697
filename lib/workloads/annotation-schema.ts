import * as z from 'zod';
import { ANNOTATION_LABELS, ANNOTATION_LIMITS, type AnnotationField } from './annotation';

/** A field as people send it. An empty text, or null, takes it back. Only a note may have several lines. */
function field(name: AnnotationField) {
  const says = `${ANNOTATION_LABELS[name]}: send a text of at most ${ANNOTATION_LIMITS[name]} characters, or null for none.`;
  return z
    .string({ error: says })
    .transform((text) => (name === 'note' ? text : text.replace(/\s+/g, ' ')).trim())
    .pipe(z.string().max(ANNOTATION_LIMITS[name], says))
    .transform((text) => (text === '' ? null : text))
    .nullable()
    .optional();
}

/** The fields that somebody sets. Those that are left out stay as they are. */
export const annotationFields = { owner: field('owner'), costCentre: field('costCentre'), note: field('note') };
