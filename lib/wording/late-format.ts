/**
 * A number format that is made when it is first used. Making one keeps a browser busy for milliseconds, and most pages load formats
 * that they never use.
 */
export function lateFormat(options: Intl.NumberFormatOptions): { format: (value: number) => string } {
  let made: Intl.NumberFormat | undefined;
  return {
    format: (value) => {
      made ??= new Intl.NumberFormat('en-US', options);
      return made.format(value);
    },
  };
}
