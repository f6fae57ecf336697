import { z } from 'zod';
import { reportSchema } from './report';

const { source, warnings } = reportSchema.shape;

/**
 * What an audit took in, before its workloads are tagged or priced: where they came from, and `notes`, the warnings of the
 * reading. A report is made of it and of the workloads.
 */
export const intakeSchema = z.object({ source, notes: warnings });
export type Intake = z.infer<typeof intakeSchema>;
