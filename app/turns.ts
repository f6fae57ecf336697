import { after } from 'next/server';

/**
 * Lets a few run at once while the others wait in order. Fifty pages made at once are all late and all in memory. Made in
 * order, the first are quick and none is overtaken.
 */
export class Turns {
  readonly #atOnce: number;
  readonly #longestMs: number;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  /** A turn ends after `longestMs` at the latest, because a visitor may read slowly or never. */
  constructor(atOnce: number, longestMs: number) {
    this.#atOnce = atOnce;
    this.#longestMs = longestMs;
  }

  /** Resolves when it is our turn, with a function that gives the turn back. A second call of it does nothing. */
  async take(): Promise<() => void> {
    if (this.#running < this.#atOnce) this.#running += 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    let over = false;
    const giveBack = () => {
      if (over) return;
      over = true;
      clearTimeout(timer);
      const next = this.#waiting.shift();
      // The turn passes to the next without becoming free in between.
      if (next === undefined) this.#running -= 1;
      else next();
    };
    const timer = setTimeout(giveBack, this.#longestMs);
    timer.unref();
    return giveBack;
  }
}

/** Pages share one thread. A second page uses the time in which the first waits. */
const pages = new Turns(2, 2000);

/** Waits for the turn of an expensive page, and gives it back once the response is sent. */
export async function turnOfPage(): Promise<void> {
  after(await pages.take());
}
