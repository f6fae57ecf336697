import { GOES_ON_CALLS, ROW_PAUSE_MS } from './question';

/** A call is as long as the one before it with its answer, and what is added to that: a message, or what a tool has said. */
const ADDED_UP_TO = 1.3;
/** Shares of calls that find each other differ by more standard errors than this only where something makes them. */
const CERTAIN_FROM = 5;

type Lengths = { input: number; output: number };
type Ended = Lengths & { moment: number; isReversed: boolean };

/**
 * How many calls hold an earlier one and its answer, however many chains run at once. Lengths in any order fit each other as often
 * backwards in time, so that this is taken as chance.
 */
export function goesOnOf() {
  const window: Ended[] = [];
  let starts = 0;
  let goOn = 0;
  let ends = 0;
  let reversed = 0;
  const leave = () => {
    if (window.shift()?.isReversed === true) reversed += 1;
  };
  return {
    ended: (moment: number, call: Lengths) => {
      window.push({ ...call, moment, isReversed: false });
      ends += 1;
      if (window.length > GOES_ON_CALLS) leave();
    },
    started: (moment: number, call: Lengths) => {
      while (window[0] !== undefined && moment - window[0].moment > ROW_PAUSE_MS) leave();
      let isFound = false;
      for (const earlier of window) {
        isFound ||= holds(call, earlier);
        earlier.isReversed ||= holds(earlier, call);
      }
      starts += 1;
      if (isFound) goOn += 1;
    },
    /** The share of calls that go on from another, without those that would by chance. */
    share: (): number => {
      while (window.length > 0) leave();
      if (starts === 0 || ends === 0) return 0;
      const [share, chance] = [goOn / starts, reversed / ends];
      const error = Math.sqrt((share * (1 - share) + chance * (1 - chance)) / starts);
      return share - chance > CERTAIN_FROM * error ? Math.min(1, (share - chance) / (1 - chance)) : 0;
    },
  };
}

function holds(call: Lengths, earlier: Lengths): boolean {
  const before = earlier.input + earlier.output;
  return call.input > earlier.input && call.input >= before && call.input <= before * ADDED_UP_TO;
}
