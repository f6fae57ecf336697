import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import type * as z from 'zod';
import { Notice } from '@/components/ui/notice';
import { InputError } from '@/lib/audits/input-error';
import { type Access, putBehindDoor } from './behind-door';
import { requireKnownHost } from './known-host';
import { OWNER, requirePermission } from './permissions';

/** What a page declares: who may see it, and the parts of its address. A wrong address is not found. */
type Declared<Params extends z.ZodType, Query extends z.ZodType> = Pick<Access, 'may'> & {
  params?: Params;
  query?: Query;
};
type Visit<Params, Query> = { params: Params; query: Query };
/** What Next passes to a page and to its metadata function. */
type Props = { params: Promise<unknown>; searchParams: Promise<unknown> };

/** Makes a page. Host, permission and address are checked before it runs. */
export function guardedPage<Params extends z.ZodType = z.ZodUnknown, Query extends z.ZodType = z.ZodUnknown>(
  declared: Declared<Params, Query>,
  page: (visit: Visit<z.output<Params>, z.output<Query>>) => Promise<ReactNode>,
) {
  return putBehindDoor(async (props: Props) => {
    const refused = await refusalOf(declared);
    return refused === null ? page(await readAddress(declared, props)) : <Refused {...refused.refusal} />;
  }, declared);
}

/** Makes `generateMetadata` of a page: its title. A refused page gets no title of its own. */
export function guardedTitle<Params extends z.ZodType = z.ZodUnknown, Query extends z.ZodType = z.ZodUnknown>(
  declared: Declared<Params, Query>,
  title: (visit: Visit<z.output<Params>, z.output<Query>>) => Promise<string>,
) {
  return putBehindDoor(async (props: Props): Promise<Metadata> => {
    const refused = await refusalOf(declared);
    return { title: refused === null ? await title(await readAddress(declared, props)) : 'Refused' };
  }, declared);
}

async function refusalOf({ may }: Pick<Access, 'may'>): Promise<InputError | null> {
  const host = (await headers()).get('host');
  try {
    requireKnownHost(host);
    requirePermission(OWNER, may);
    return null;
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

async function readAddress<Params extends z.ZodType, Query extends z.ZodType>(
  { params, query }: Declared<Params, Query>,
  given: Props,
) {
  const [inPath, inQuery] = [params?.safeParse(await given.params), query?.safeParse(await given.searchParams)];
  if (inPath?.success === false || inQuery?.success === false) notFound();
  // Where no schema is declared, the type of what is read is unknown too.
  return { params: inPath?.data as z.output<Params>, query: inQuery?.data as z.output<Query> };
}

function Refused({ message, remedy }: { message: string; remedy: string | null }) {
  return (
    <>
      <h1 className="sr-only">Refused</h1>
      <Notice look="danger" title="This address is not allowed">
        <p>{message}</p>
        {remedy !== null && <p>{remedy}</p>}
      </Notice>
    </>
  );
}
