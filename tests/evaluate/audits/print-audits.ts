import type { MoneyFigures } from '../measure/money-figures';
import { figure, goalLine, share, table } from '../print-table';
import { type AuditSet, goalsOfAudits } from './run-audits';

const HEAD = [
  '',
  'macro-F1',
  'undecided',
  'harm $',
  'harm req',
  'minutes as hours',
  'useless',
  'found',
  'after three',
  'F1 after all',
  'where asking saves',
  'idle questions',
  'once as monthly',
  'monthly as once',
];

const idleOf = ({ questions }: MoneyFigures): string => `${questions.idle} of ${questions.asked}`;

function line(name: string, figures: MoneyFigures, idle = idleOf(figures)): string[] {
  return [
    name,
    figure(figures.macroF1),
    share(figures.undecided),
    share(figures.harmInUsd.share),
    share(figures.harmInRequests.share),
    share(figures.tooSlow.share),
    share(figures.useless.share),
    share(figures.found.share),
    share(figures.foundAfterThree.share),
    figure(figures.macroF1AfterAll),
    figure(figures.macroF1WhereAsking),
    idle,
    share(figures.onceAsMonthly.share),
    share(figures.monthsAsOnce.share),
  ];
}

function title({ half, names, pooled }: AuditSet): string {
  const which = half === 'held out' ? 'Archetypes that nothing is tuned on' : 'Archetypes that may be tuned on';
  return `== ${which}, ${names === 'named' ? 'with names' : 'names hidden'} (${pooled.audits} audits)`;
}

function protectionTable({ protection }: MoneyFigures): string {
  return table([
    ['P(real-time) said', 'uses', 'on average', 'real-time'],
    ...protection.map(({ from, to, uses, said, was }) => [
      `${share(from)} to ${share(to)}`,
      String(uses),
      share(said),
      share(was),
    ]),
  ]);
}

/** The audits in dollars, and the goals of the half that nothing is tuned on where all of it was run. */
export function printAudits(sets: readonly AuditSet[], goals = true): string {
  return [
    'What audits recommend, in dollars, on a set we built (tests/evaluate/README.md says what each column is).',
    ...sets.map((set) =>
      [
        title(set),
        table([
          HEAD,
          ...[...set.byFormat].map(([format, figures]) => line(format, figures)),
          line('all formats', set.pooled),
          line('written blind', set.blind, '–'),
          line('all others', set.others, '–'),
        ]),
        'Calibration where it protects: how often work was real-time, by the probability that was said',
        protectionTable(set.pooled),
      ].join('\n'),
    ),
    ...(goals
      ? [
          [
            '== Goals, on archetypes that nothing is tuned on, all formats, with names',
            ...goalsOfAudits(sets).map(goalLine),
          ].join('\n'),
        ]
      : []),
  ].join('\n\n');
}

type Cause = { name: string; usd: number; of: string };

/** What the tuned half loses by archetype, in USD a month of all its audits with names, the most first. */
export function printCauses(sets: readonly AuditSet[]): string {
  return sets
    .filter(({ half }) => half === 'tuned')
    .map((set) => {
      const stakes = set.audits.flatMap(({ unasked }) => unasked.stakes);
      const sums = (of: string, lost: (stake: (typeof stakes)[number]) => boolean): Cause[] => {
        const usd = new Map<string, number>();
        for (const stake of stakes.filter(lost)) {
          const name = `${stake.archetype} / ${stake.use} (${stake.latencyClass})`;
          usd.set(name, (usd.get(name) ?? 0) + stake.usd);
        }
        return [...usd].map(([name, sum]) => ({ name, usd: sum, of })).sort((a, b) => b.usd - a.usd);
      };
      const causes = [
        ...sums('waited for and recommended', ({ truth, moved }) => truth === 'real-time' && moved !== null),
        ...sums(
          'needed in minutes, sent to hours',
          ({ truth, moved }) => truth === 'near-real-time' && moved?.slow === true,
        ),
        ...sums('recommended and useless', ({ callByCall, moved }) => !callByCall && moved?.oneByOne === true),
        ...sums('movable and not found', ({ movable, once, moved }) => movable && !once && moved === null),
        ...sums('once, shown as monthly', ({ once, monthly }) => once && monthly),
      ];
      return [
        title(set),
        table([
          ['what', 'archetype / use (called)', 'USD a month'],
          ...causes.map(({ of, name, usd }) => [of, name, usd.toFixed(0)]),
        ]),
      ].join('\n');
    })
    .join('\n\n');
}
