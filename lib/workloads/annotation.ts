/** What people note on a workload beside its class. It changes no figure. */
export const ANNOTATION_FIELDS = ['owner', 'costCentre', 'note'] as const;
export type AnnotationField = (typeof ANNOTATION_FIELDS)[number];

/** The owner, the cost centre and the note of a workload. Null is none; a field that is left out is not spoken of. */
export type Annotation = Partial<Record<AnnotationField, string | null>>;

/** The fields of these that are set. */
export function annotationOf<Value>(
  of: Partial<Record<AnnotationField, Value | undefined>>,
): Partial<Record<AnnotationField, Value>> {
  return Object.fromEntries(
    ANNOTATION_FIELDS.flatMap((field) => (of[field] === undefined ? [] : [[field, of[field]]])),
  );
}

/** The fields that are set, with their labels. */
export function annotationLabelled(of: Partial<Record<AnnotationField, string | undefined>>) {
  return ANNOTATION_FIELDS.flatMap((field) => {
    const text = of[field];
    return text === undefined ? [] : [{ label: ANNOTATION_LABELS[field], text }];
  });
}

/** Each field by its label, and how many characters it may have. */
export const ANNOTATION_LABELS: Readonly<Record<AnnotationField, string>> = {
  owner: 'Owner',
  costCentre: 'Cost centre',
  note: 'Note',
};
export const ANNOTATION_LIMITS: Readonly<Record<AnnotationField, number>> = { owner: 80, costCentre: 80, note: 1000 };
