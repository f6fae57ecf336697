/** Loads script that few visits need. Rejects with an Error for people if the server does not respond. */
export async function lateScript<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    throw new Error('A part of this page could not be loaded. Check that Whowaits is still running, then reload it.', {
      cause,
    });
  }
}
