import * as z from 'zod';
import { savedMappingSchema } from '@/lib/audits/mappings/mappings';
import { auditSummarySchema } from '@/lib/reports/answers/audit-summary';
import { REFUSAL_STATUS, type RefusalBody, type RefusalCode } from '@/lib/reports/answers/refusal';
import { reportSchema, reportWorkloadSchema } from '@/lib/reports/report';

/** A JSON schema of draft 2020-12, which is the one of OpenAPI 3.1. */
export type JsonSchema = { [key: string]: unknown };

export const refusalBodySchema = z.object({
  error: z.object({
    code: z.enum(Object.keys(REFUSAL_STATUS) as [RefusalCode, ...RefusalCode[]]),
    message: z.string().describe('What is wrong, and where.'),
    remedy: z.string().nullable().describe('What to do; null if nothing helps.'),
  }),
}) satisfies z.ZodType<RefusalBody>;

/** The schemas of answers that stand by their name, because several answers have them or people look for them. */
const NAMED: Record<string, { schema: z.ZodType; description: string }> = {
  Report: {
    schema: reportSchema,
    description:
      'What an audit found. Money is USD a month, where a month is 365.25/12 days, unless a field says otherwise. Null is unknown, which is not zero. Fields may be added; none is renamed or removed.',
  },
  ReportWorkload: {
    schema: reportWorkloadSchema,
    description: 'A workload with its class, verdict, evidence and money.',
  },
  AuditSummary: {
    schema: auditSummarySchema,
    description: 'An audit without its report. Times are ISO 8601 in UTC; money is USD a month.',
  },
  SavedMapping: { schema: savedMappingSchema, description: 'Which column of a kind of file is which.' },
  Refusal: {
    schema: refusalBodySchema,
    description: 'Why a request was refused. Programs branch on the code; its list is closed.',
  },
};

const names = z.registry<{ id: string }>();
for (const [id, { schema }] of Object.entries(NAMED)) names.add(schema, { id });

/** What the API takes: a body, or the parts of an address. Throws for a schema that JSON schema can't say. */
export function takenSchema(schema: z.ZodType): JsonSchema {
  return converted(schema, 'input', z.registry<{ id: string }>());
}

/** What the API answers. Named schemas are references to `answerComponents`. */
export function answerSchema(schema: z.ZodType): JsonSchema {
  return converted(schema, 'output', names);
}

/** The named schemas, by their names. */
export function answerComponents(): Record<string, JsonSchema> {
  return Object.fromEntries(
    Object.entries(NAMED).map(([name, { schema, description }]) => {
      const { $defs = {} } = wrapped(schema, 'output', names);
      return [name, { description, ...($defs as Record<string, JsonSchema>)[name] }];
    }),
  );
}

function converted(schema: z.ZodType, io: 'input' | 'output', metadata: typeof names): JsonSchema {
  const { properties } = wrapped(schema, io, metadata) as { properties: { it: JsonSchema } };
  return properties.it;
}

/** As the field of an object, so that a named schema becomes a reference too. */
function wrapped(schema: z.ZodType, io: 'input' | 'output', metadata: typeof names): JsonSchema {
  const json = z.toJSONSchema(z.object({ it: schema }), {
    ...{ io, metadata },
    unrepresentable: ({ zodSchema }) => (zodSchema._zod.def.type === 'transform' ? 'any' : 'throw'),
    override: ({ zodSchema, jsonSchema }) => {
      const untransformed = besideTransform(zodSchema, io);
      if (untransformed !== null) Object.assign(jsonSchema, converted(untransformed, io, metadata));
      // An answer may gain fields, so clients must accept others.
      if (io === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      delete jsonSchema.id;
      // `int` of zod is a safe integer: that bound says nothing about the field.
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      const { description } = zodSchema as unknown as z.ZodType;
      if (description !== undefined) jsonSchema.description = description;
    },
  });
  return JSON.parse(JSON.stringify(json).replaceAll('"#/$defs/', '"#/components/schemas/')) as JsonSchema;
}

/** What a transform makes has no JSON schema. Ours tidy a text, so the other side of it says what it is; null for anything else. */
function besideTransform({ _zod: { def } }: z.core.$ZodType, io: 'input' | 'output'): z.ZodType | null {
  if (!('in' in def && 'out' in def)) return null;
  const [near, far] = (io === 'output' ? [def.out, def.in] : [def.in, def.out]) as [z.ZodType, z.ZodType];
  return near._zod.def.type === 'transform' ? far : null;
}
