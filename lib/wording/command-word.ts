/** A word of a command line, quoted if a shell would interpret it. */
export function wordOf(word: string): string {
  return /^[\w./=@:+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
