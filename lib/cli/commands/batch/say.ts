import { printable } from '../../print/text-table';

/** Tells a person on the terminal. Vendors' words may be in it, so their control characters are shown and not obeyed. */
export function say(text: string): void {
  console.error(printable(text));
}
