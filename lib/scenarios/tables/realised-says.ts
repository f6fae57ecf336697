import { sumUsd } from '../../cost/money';
import { plural } from '../../wording/number';
import { formatUsd, formatUsdChange } from '../../wording/usd';
import type { RealisedCause } from '../realised/causes';
import type { Realised } from '../realised/realised';
import type { MoveVerdict } from '../realised/verdict';
import { causesAtWork } from './cause-labels';

/** What each cause of another saving than forecast is called on screens. */
export const REALISED_CAUSE_LABELS: Readonly<Record<RealisedCause, string>> = {
  estimate: 'Base instead of median',
  volume: 'Requests a month',
  mix: 'Tokens of a request',
  price: 'Prices',
  model: 'Another model or provider',
  'not-moved': 'Work that runs as before',
  cache: 'Cache hits on the way',
  overhead: 'Overhead',
  way: 'Another way than recommended',
  unasked: 'Moves that nobody recommended',
  other: 'Not told apart',
};

/** What each verdict on a move is called. */
export const MOVE_VERDICT_LABELS: Readonly<Record<MoveVerdict, string>> = {
  worked: 'Worked',
  under: 'Under forecast',
  'not-moved': 'Not moved',
  undone: 'Undone',
  gone: 'Work is gone',
  unasked: 'Not recommended',
  unknown: 'Unknown',
};

/** How the figures of realised moves are made. */
export const REALISED_METHOD = [
  'Saved is what the later tokens would have cost as before, less what was paid, less overhead.',
  'As before means at the later prices, with the share of cached input that the work had earlier.',
  'Overhead is not measured. It is what the later audit assumes.',
  'What moved is told by the service tier in the later log, or by the ledger of batches where the log lacks it.',
  'The ledger counts what was sent in the days of the later log, and a month has that as often as these days.',
] as const;

/** What the moves came to, in sentences. USD a month. */
export function realisedSays(realised: Pick<Realised, 'moves' | 'kinds'>): { headline: string; why: string[] } {
  const { recommended, before, unasked } = realised.kinds;
  const promised = recommended.moves + recommended.unknown.moves;
  return {
    headline: headlineOf(recommended, promised),
    why: [
      ...mostBy(recommended),
      ...(before.moves === 0
        ? []
        : [
            `What had moved before saved ${formatUsd(before.forecast)} a month then, and saves ${formatUsd(before.realised)} now.`,
          ]),
      ...(unasked.moves === 0
        ? []
        : [`${plural(unasked.moves, 'move')} that nobody recommended: ${formatUsdChange(unasked.realised)} a month.`]),
      ...unknownIn(realised.moves),
    ],
  };
}

/** What all moves were expected to save, by forecast or as they did before, and what they save. */
export function expectedSays({ forecast, realised }: Realised['totals']): string {
  return `All moves together were expected to save ${formatUsd(forecast)} a month, and save ${formatUsd(realised)}.`;
}

function headlineOf({ moves, forecast, realised }: Realised['totals'], promised: number): string {
  if (promised === 0) return 'The earlier audit recommended no move that a month holds.';
  if (moves === 0) return 'What the recommended moves saved is unknown.';
  return `Of ${formatUsd(forecast)} a month that was forecast, ${formatUsd(realised)} was saved.`;
}

function mostBy({ forecast, realised, by }: Realised['totals']): string[] {
  const [most] = causesAtWork(by);
  if (most === undefined) return [];
  const label = REALISED_CAUSE_LABELS[most.cause as RealisedCause];
  const difference = formatUsdChange(sumUsd([realised, -forecast]));
  return [`The difference is ${difference}, most by: ${label.charAt(0).toLowerCase()}${label.slice(1)}.`];
}

function unknownIn(moves: Realised['moves']): string[] {
  const unknown = moves.filter(({ realised }) => realised === null);
  if (unknown.length === 0) return [];
  const forecast = formatUsd(sumUsd(unknown.map((move) => move.forecast)));
  return [
    `What ${plural(unknown.length, 'move')} saved is unknown, and in no sum. Forecast for it: ${forecast} a month.`,
  ];
}
