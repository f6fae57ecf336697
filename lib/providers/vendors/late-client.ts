import { asFault, type NotFound, type Vendor } from '../faults/fault-of';

/** How an adapter calls its SDK. */
export type Ask<Client> = <T>(call: (client: Client) => Promise<T>, notFound?: NotFound) => Promise<T>;

/** Calls of a client that is made at the first of them, with its SDK. What a call throws becomes a fault. */
export function lateClient<Client>(vendor: Vendor, connect: () => Promise<Client>): Ask<Client> {
  let connected: Promise<Client> | undefined;
  return (call, notFound) =>
    asFault(
      vendor,
      async () => {
        connected ??= connect();
        return call(await connected);
      },
      notFound,
    );
}
