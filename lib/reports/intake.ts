import * as z from 'zod';
import { reportSchema } from './report';

const { source, warnings } = reportSchema.shape;

/**
 * What an audit read, before its workloads are tagged or priced: their source, and `notes`, the warnings of the reading. A report
 * is made from it and the workloads.
 */
export const intakeSchema = z.object({ source, notes: warnings });
export type Intake = z.infer<typeof intakeSchema>;
