import * as z from 'zod';
import { WAYS } from './way';

export const waySchema = z.enum(WAYS);
