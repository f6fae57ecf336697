import { expect, it } from 'vitest';
import type { Assessment } from '../../../../lib/assessment/assessment';
import { movable } from '../../../../lib/assessment/outcome';
import { type Choice, chooseWays } from '../../../../lib/assessment/ways/choose-ways';
import type { Assumptions } from '../../../../lib/cost/assumptions/assumptions';
import { type NetRange, netRange } from '../../../../lib/cost/net/range';
import { needsClient } from '../../../../lib/pricing/lookup/way';
import { ASSUMPTIONS, madeAudits, madeWork } from './made-work';

const AUDITS = 10_000;
const CASES = ['the defaults', 'wide ranges', 'strict limits', 'loose limits'].map((name, at) => ({ name, at }));

it.each(CASES)('nothing outside of the rule is recommended in a quarter of 10,000 audits: $name', ({ at }) => {
  const assumptions = ASSUMPTIONS[at] as Assumptions;
  const work = madeWork(300, 100 + at, assumptions);
  const bestOfEach = new Map(work.map((one) => [one, movable(one.decisive) ? bestAlone(one, assumptions) : null]));
  const broken: string[] = [];
  const count = { move: 0, together: 0, none: 0 };
  for (const audit of madeAudits(work, AUDITS / CASES.length, 200 + at)) {
    const choices = chooseWays(
      audit.map(({ workload, decisive, ways }) => ({
        provider: workload.provider,
        ways: movable(decisive) ? ways : [],
      })),
      assumptions,
    );
    const alone = audit.map((one) => bestOfEach.get(one) ?? null);
    for (const choice of choices) count[choice === null ? 'none' : choice.together ? 'together' : 'move'] += 1;
    broken.push(...choices.flatMap((choice, place) => brokenBy(choice, audit[place] as Assessment, assumptions)));
    broken.push(...brokenTogether(choices, audit, assumptions));
    // Work that pays for its move by itself always moves, and all together save as much as each would.
    if (choices.some((choice, place) => choice === null && alone[place] !== null)) broken.push('left, but pays alone');
    if (worthOf(choices, audit, assumptions) < worthOf(alone, audit, assumptions) - 0.01)
      broken.push('less than alone');
  }
  expect(broken).toEqual([]);
  // All three happen, so that no check is idle.
  expect(Math.min(count.move, count.together, count.none)).toBeGreaterThan(50);
});

/** The best way of work that shares a client with no other. */
function bestAlone({ ways }: Assessment, assumptions: Assumptions): Choice | null {
  const [choice = null] = chooseWays([{ provider: null, ways }], assumptions);
  return choice;
}

/** What of the rule a choice breaks by itself. A shared client is judged with all that use it. */
function brokenBy(choice: Choice | null, { workload }: Assessment, assumptions: Assumptions): string[] {
  if (choice === null) return [];
  const { way, together } = choice;
  return [
    ...outside(way.net, way.oneOff + (together ? 0 : way.client), assumptions),
    ...(way.missed > assumptions.limits.missedShare.value ? ['is late'] : []),
    ...(way.blockers.length > 0 ? ['is blocked'] : []),
    ...(['scheduled', 'near-real-time'].includes(workload.latencyClass) ? [] : ['somebody waits']),
    ...(workload.batch.blockers.some(({ code }) => code.startsWith('already-')) ? ['has moved before'] : []),
  ].map((says) => `${workload.id} by ${way.offer.way} ${says}`);
}

/** The same for the workloads that share a client, by the draws of their sum. */
function brokenTogether(
  choices: readonly (Choice | null)[],
  audit: readonly Assessment[],
  assumptions: Assumptions,
): string[] {
  const users = new Map<string, Choice['way'][]>();
  choices.forEach((choice, place) => {
    if (choice === null || !needsClient(choice.way.offer.way)) return;
    const client = `${audit[place]?.workload.provider} ${choice.way.offer.way}`;
    users.set(client, [...(users.get(client) ?? []), choice.way]);
  });
  return [...users].flatMap(([client, ways]) => {
    const inputs = ways.map(({ input }) => input);
    const oneOff = ways.reduce((sum, way) => sum + way.oneOff, ways[0]?.client ?? 0);
    return outside(netRange(inputs, assumptions, 0), oneOff, assumptions).map((says) => `${client} ${says}`);
  });
}

function outside({ median, loss }: NetRange, oneOff: number, { limits }: Assumptions): string[] {
  return [
    ...(median > 0 ? [] : ['saves nothing']),
    ...(loss <= 1 - limits.leastChance.value + 1e-12 ? [] : ['is uncertain']),
    ...(oneOff <= median * limits.paybackMonths.value ? [] : ['pays back late']),
  ];
}

/** USD saved until the longest payback, a year at least, after all costs of moving. */
function worthOf(choices: readonly (Choice | null)[], audit: readonly Assessment[], { limits }: Assumptions): number {
  const clients = new Map<string, number>();
  let usd = 0;
  choices.forEach((choice, place) => {
    if (choice === null) return;
    const { offer, net, oneOff, client } = choice.way;
    clients.set(`${audit[place]?.workload.provider} ${offer.way}`, client);
    usd += Math.max(12, limits.paybackMonths.value) * net.median - oneOff;
  });
  return [...clients.values()].reduce((sum, client) => sum - client, usd);
}
