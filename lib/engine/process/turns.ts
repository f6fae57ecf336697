/** The queue before a waiting task: tasks that come first, and tasks that run now. */
export type Place = { ahead: number; running: number };

/** `onWaiting` gets the place at first and after each change. An abort by `signal` ends the waiting with its reason. */
export type Waiting = { signal?: AbortSignal | undefined; onWaiting?: ((place: Place) => void) | undefined };

type Waiter = { begin: () => void; onWaiting: (place: Place) => void };

/** Runs a limited number of tasks at a time. The others wait in order of arrival. */
export class Turns {
  readonly #most: number;
  #running = 0;
  readonly #waiting: Waiter[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  /** Runs a task when its turn comes. Throws the errors of the task, and the signal's reason when it is aborted before its turn. */
  async take<T>(work: () => Promise<T>, { signal, onWaiting = () => {} }: Waiting = {}): Promise<T> {
    signal?.throwIfAborted();
    if (this.#running < this.#most) this.#running += 1;
    else await this.#wait(onWaiting, signal);
    try {
      return await work();
    } finally {
      this.#passOn();
    }
  }

  #wait(onWaiting: (place: Place) => void, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(waiter), 1);
        reject(signal?.reason);
        this.#tellPlaces();
      };
      const begin = () => {
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      const waiter = { begin, onWaiting };
      signal?.addEventListener('abort', leave, { once: true });
      this.#waiting.push(waiter);
      onWaiting({ ahead: this.#waiting.length - 1, running: this.#running });
    });
  }

  /** A free turn goes to the task that waits longest, so that a new one can't overtake it. */
  #passOn(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#running -= 1;
    else next.begin();
    this.#tellPlaces();
  }

  #tellPlaces(): void {
    for (const [ahead, { onWaiting }] of this.#waiting.entries()) onWaiting({ ahead, running: this.#running });
  }
}
