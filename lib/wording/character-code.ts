/** A character as its code, `\u{4E2D}`, where the character itself can't be shown or would do something. */
export function characterCode(one: string): string {
  return `\\u{${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}}`;
}
