/** An error of a request in the words of the page "Map columns". Few requests fail, so the words are loaded then. */
export async function faultInPageWords(cause: unknown): Promise<Error> {
  const says = cause instanceof Error ? cause.message : String(cause);
  // Without them the message stands as it came.
  const words = await import('./page-words').catch(() => null);
  return new Error(words?.inPageWords(says) ?? says, { cause });
}
