import * as z from 'zod';
import { REVIEW_KIND_NAMES } from './review-kind';

export const reviewKindSchema = z.enum(REVIEW_KIND_NAMES, {
  error: `A kind of review is one of: ${REVIEW_KIND_NAMES.join(', ')}.`,
});
