import { after } from 'next/server';

/**
 * Lets a few run at once and the others wait in order. Fifty pages that are made at once, bit by bit, are all late and
 * all in memory; made one after the other, the first are quick and none is overtaken.
 */
export class Turns {
  readonly #atOnce: number;
  readonly #longestMs: number;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  /** After `longestMs` a turn is over for the others, whatever its owner does: a visitor may read slowly, or never. */
  constructor(atOnce: number, longestMs: number) {
    this.#atOnce = atOnce;
    this.#longestMs = longestMs;
  }

  /** Resolves when it is our turn, with what gives it back; giving it back twice does no harm. */
  async take(): Promise<() => void> {
    if (this.#running < this.#atOnce) this.#running += 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    let over = false;
    const giveBack = () => {
      if (over) return;
      over = true;
      clearTimeout(timer);
      const next = this.#waiting.shift();
      // The turn passes to the next without being free in between.
      if (next === undefined) this.#running -= 1;
      else next();
    };
    const timer = setTimeout(giveBack, this.#longestMs);
    timer.unref();
    return giveBack;
  }
}

/** Making a page is work of the one thread there is; a second one fills the moments in which the first waits. */
const pages = new Turns(2, 2000);

/** Waits for the turn of a page that is dear to make; it is given back when the answer is on its way. */
export async function turnOfPage(): Promise<void> {
  after(await pages.take());
}
