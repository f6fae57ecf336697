import * as z from 'zod';
import type { ReportWorkload } from '../../reports/report';
import * as store from '../../store/annotations';
import { ANNOTATION_FIELDS, annotationOf } from '../../workloads/annotation';
import { type AnnotationEntry, undoableEntries } from '../../workloads/annotation-entry';
import { annotationFields } from '../../workloads/annotation-schema';
import { wholeOf } from '../../workloads/parts/part';
import { finishedReport } from '../finished-report';
import { firstProblem } from '../first-problem';
import { InputError, inputErrorOf } from '../input-error';
import { checkThere, decidedOnSchema, MOST_WORKLOADS } from './decide-all';
import { attributionSchema } from './make-decision';

/** The owner, the cost centre or the note of several workloads. A field that is left out stays, and null or an empty text takes it back. */
export const annotateRequestSchema = z
  .object(
    { ...annotationFields, workloads: decidedOnSchema, by: attributionSchema.by },
    { error: 'Send what to set: { "owner": …, "costCentre": …, "note": …, "workloads": […], "by": … }.' },
  )
  .refine((request) => ANNOTATION_FIELDS.some((field) => request[field] !== undefined), {
    error: 'Set an owner, a cost centre or a note.',
  });

/** Entries to take back, by their numbers. */
export const undoAnnotationsSchema = z.object(
  {
    entries: z
      .array(z.number().int().positive())
      .min(1)
      .max(MOST_WORKLOADS * ANNOTATION_FIELDS.length),
    by: attributionSchema.by,
  },
  { error: 'Send the entries to undo: { "entries": […], "by": … }.' },
);

/** How many workloads were set, and the numbers of the entries, by which they can be undone. */
export const annotatedSchema = z.object({ workloads: z.number().int(), entries: z.array(z.number().int().positive()) });
export type Annotated = z.infer<typeof annotatedSchema>;

/**
 * Sets the owner, the cost centre or the note of workloads, in every audit that holds them and in later imports. No report is made again,
 * since no figure changes. Throws InputError if a field is wrong or a workload is not there, and then nothing was set.
 */
export async function annotate(auditId: string, request: unknown): Promise<Annotated> {
  const parsed = annotateRequestSchema.safeParse(request);
  if (!parsed.success) throw inputErrorOf('wrong-request', firstProblem(parsed.error), 'Correct the fields.');
  const { workloads, by, ...fields } = parsed.data;
  checkThere(await finishedReport(auditId), workloads);
  const ids = [...new Set(workloads)];
  return { workloads: ids.length, entries: await store.annotate(ids, annotationOf(fields), by) };
}

/** Puts back what stood before, where nothing was set since. Throws InputError where that is nowhere, or without such an audit. */
export async function undoAnnotations(
  auditId: string,
  { entries, by }: z.output<typeof undoAnnotationsSchema>,
): Promise<{ undone: number }> {
  await finishedReport(auditId);
  const undone = await store.undoAnnotations(entries, by);
  if (undone > 0) return { undone };
  throw new InputError(
    'conflict',
    'None of this stands any more: somebody set something else.',
    'Load the list again.',
  );
}

/** The entries that were set last on a workload, at once, and not undone: what an undo takes back. None where nothing is left to undo. */
export async function lastAnnotation(workloadId: string): Promise<AnnotationEntry[]> {
  const undoable = undoableEntries(await store.annotationHistory(workloadId)).sort((a, b) => a.id - b.id);
  const last = undoable.at(-1);
  return undoable.filter((entry) => entry.at === last?.at && entry.by === last.by);
}

/** Who set which owner, cost centre or note in an audit, oldest first. Throws InputError when there is no such audit. */
export async function getAuditAnnotations(
  auditId: string,
): Promise<{ workload: ReportWorkload; entry: AnnotationEntry }[]> {
  const { workloads } = await finishedReport(auditId);
  const histories = await store.annotationHistories();
  return workloads
    .flatMap((workload) =>
      [...new Set([workload.id, wholeOf(workload.id)])].flatMap((id) =>
        (histories.get(id) ?? []).map((entry) => ({ workload, entry })),
      ),
    )
    .sort((a, b) => a.entry.id - b.entry.id);
}
