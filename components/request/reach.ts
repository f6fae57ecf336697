/** `fetch` that rejects with an Error for people if the server does not respond. */
export async function reach(address: string, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (cause) {
    throw new Error('Whowaits did not respond. Check that it is still running, then try again.', { cause });
  }
}

/** Whether the server responds. */
export async function isReachable(): Promise<boolean> {
  return fetch('/api/uploads', { method: 'HEAD', cache: 'no-store' }).then(
    () => true,
    () => false,
  );
}
