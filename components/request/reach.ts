/** `fetch`, which rejects with an Error in words for people where nothing answers. */
export async function reach(address: string, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (cause) {
    throw new Error('Whowaits did not respond. Check that it is still running, then try again.', { cause });
  }
}

/** Whether the app answers now. */
export async function isReachable(): Promise<boolean> {
  return fetch('/api/uploads', { method: 'HEAD', cache: 'no-store' }).then(
    () => true,
    () => false,
  );
}
