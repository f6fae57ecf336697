import * as z from 'zod';

/** What the route of the description declares. It stands here because the description has that route too. */
export const DESCRIPTION_PATH = '/api/openapi.json';
export const descriptionDeclared = {
  does: 'This description of the API, as OpenAPI 3.1.',
  may: 'see-api',
  answers: z.looseObject({ openapi: z.string() }),
} as const;
