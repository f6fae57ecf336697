import { headers } from 'next/headers';

/** Whether a page is only asked for its heads (HEAD), as by what checks a link: nobody reads it then. lib/cli/server.mjs tells. */
export async function askedForHeads(): Promise<boolean> {
  return (await headers()).get('x-whowaits-method') === 'HEAD';
}
