import { weigh } from '../../weigh';
import type { WeightName } from '../../weights';
import { type Signal, speaksOf } from '../signal';

/** What was started without anybody who holds the line. */
const NOT_ON_THE_LINE: readonly WeightName[] = ['answered-before', 'from-queue', 'webhooks'];
/** Somebody read an answer before the next call. Pauses of tools are others, and a growing input alone is that of an agent. */
const READ_BETWEEN: readonly WeightName[] = ['think-times', 'visits', 'several-turns'];

/**
 * A conversation behind a receipt: the request was answered at once, or put in a queue, and yet somebody reads each answer and asks again. Chat
 * platforms want a receipt within seconds (Slack three, https://docs.slack.dev/tools/java-slack-sdk/guides/events-api) and show the answer when it comes.
 */
export const goesOnAsking: Signal = (_, before) => {
  if (!speaksOf(before, NOT_ON_THE_LINE) || !speaksOf(before, READ_BETWEEN)) return null;
  return weigh(
    'goes-on-asking',
    'yes',
    'Whoever sent it does not hold the line, but goes on asking after each answer, as in the thread of a chat.',
  );
};
