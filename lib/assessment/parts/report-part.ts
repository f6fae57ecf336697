import type { ReportWorkload } from '../../reports/report';
import { formatClock } from '../../wording/date';
import { percent } from '../../wording/percent';
import { visibleText } from '../../wording/visible-text';
import { SLOT_MINUTES, SLOTS } from '../../workloads/parts/clock-slots';
import { clientWords, type Part } from '../../workloads/parts/part';
import { OTHER_MARKS, OTHER_ORIGINS, type PartOrigin } from '../../workloads/parts/sides';

/** Times that a sentence names. */
const SHOWN = 3;
/** From this share on, readers must know that a part by the clock is not pure. */
const WORTH_SAYING = 0.05;

/** What a report says of a part, and why its workload is in parts. */
export function reportPart({ of, name, traits, slots, others }: Part): NonNullable<ReportWorkload['part']> {
  return {
    of,
    name: visibleText(name),
    traits,
    says: [...traitsSay(traits), ...weekendSays(traits), ...clockSays(traits, slots, others)].join(' '),
  };
}

const ORIGINS_SAY: Readonly<Record<PartOrigin, string>> = {
  waiting: 'serve an HTTP request that is open until the model has answered',
  answered: 'go on after their HTTP request was answered',
  queue: 'come from a consumer of a queue',
  schedule: 'run in a cron job or on a timer',
  evaluation: 'run in an environment for evaluations',
  ci: 'run in a CI/CD pipeline',
  [OTHER_ORIGINS]: 'have a rare origin, or none that the log names',
};

function originSays(origin: PartOrigin | undefined): string[] {
  return origin === undefined ? [] : [`Its requests ${ORIGINS_SAY[origin]}. Others with this key do not.`];
}

function traitsSay({ prompt, client, origin, streamed, named }: Part['traits']): string[] {
  const does = [
    ...(streamed === null ? [] : [streamed ? 'stream' : 'do not stream']),
    ...(named === null ? [] : [named ? 'name a user' : 'name no user']),
  ];
  const first = [...promptSays(prompt), ...clientSays(client), ...originSays(origin)];
  if (does.length === 0) return first;
  return [
    ...first,
    `Its requests ${does.join(' and ')}. The others with this key differ in that, and in their hours or users.`,
  ];
}

function promptSays(prompt: string | undefined): string[] {
  if (prompt === undefined) return [];
  if (prompt === OTHER_MARKS) return ['Its requests begin with rare system prompts, or with none.'];
  return [
    `Its requests begin with a system prompt of their own (${prompt}). Those of others with this key come at other moments.`,
  ];
}

function clientSays(client: string | undefined): string[] {
  if (client === undefined) return [];
  if (client === OTHER_MARKS) return ['Its requests come from rare clients, or name none.'];
  return [`Its requests come from ${clientWords(client)}. Others with this key come from other clients.`];
}

function weekendSays({ weekend }: Part['traits']): string[] {
  if (weekend === undefined) return [];
  const [own, other] = weekend ? ['at weekends', 'on weekdays'] : ['on weekdays', 'at weekends'];
  return [`Its requests come ${own} (UTC), at other hours than those that come ${other}.`];
}

function clockSays({ clock }: Part['traits'], slots: Part['slots'], others: number | null): string[] {
  if (clock === null || slots === null) return [];
  const times = timesSay(slots);
  if (!clock) return [`On most days a job uses the same key at ${times} (UTC). These are the requests at other times.`];
  const mixed =
    others === null || others < WORTH_SAYING
      ? []
      : [`About ${percent(others)} of them may belong to the requests at other times.`];
  return [`On most days it is busy at ${times} (UTC), far above the hours around.`, ...mixed];
}

/** "02:00–03:10 and 14:00–14:10". Slots ascend; the last slots of a day go on at its start. */
function timesSay(slots: readonly number[]): string {
  const has = new Set(slots);
  const spans = slots
    .filter((slot) => !has.has((slot + SLOTS - 1) % SLOTS))
    .map((first) => {
      let length = 1;
      while (length < SLOTS && has.has((first + length) % SLOTS)) length += 1;
      return `${clockTime(first)}–${clockTime(first + length)}`;
    });
  if (spans.length === 0) return 'all times';
  const shown = spans.slice(0, SHOWN);
  const more = spans.length - shown.length;
  if (more > 0) return `${shown.join(', ')} and ${more} more`;
  return shown.join(' and ');
}

function clockTime(slot: number): string {
  const minutes = (slot % SLOTS) * SLOT_MINUTES;
  return formatClock(Math.floor(minutes / 60), minutes % 60);
}
