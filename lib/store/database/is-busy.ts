/** Whether another connection held the lock for too long: the form that Prisma's adapter gives to SQLITE_BUSY. */
export function isBusy(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return typeof cause === 'object' && cause !== null && 'kind' in cause && cause.kind === 'SocketTimeout';
}
