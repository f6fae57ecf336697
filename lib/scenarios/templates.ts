import { AS_ASSESSED, type Scenario } from './scenario';

/** A scenario to start from. */
export type Template = { id: string; name: string; says: string; scenario: Scenario };

export const TEMPLATES: readonly Template[] = [
  {
    id: 'recommended',
    name: 'Recommended',
    says: 'What the audit recommends.',
    scenario: AS_ASSESSED,
  },
  {
    id: 'today',
    name: 'Today',
    says: 'Nothing moves.',
    scenario: { ...AS_ASSESSED, moving: 'nothing' },
  },
  {
    id: 'scheduled',
    name: 'Move what is scheduled',
    says: 'All scheduled work moves, even where the rule says that it is not worth it. Work with a weak class stays.',
    scenario: { ...AS_ASSESSED, moving: 'scheduled' },
  },
  {
    id: 'can-wait',
    name: 'Move all that can wait',
    says: 'All scheduled and near-real-time work moves, even where the rule says that it is not worth it. Work with a weak class stays.',
    scenario: { ...AS_ASSESSED, moving: 'can-wait' },
  },
  {
    id: 'cheapest-way',
    name: 'Cheapest way',
    says: 'All work but real-time runs by its cheapest way, however long that takes.',
    scenario: { ...AS_ASSESSED, moving: 'cheapest-way' },
  },
  {
    id: 'cheapest-provider',
    name: 'Cheapest provider',
    says: 'Each workload runs on its own model at the provider where that costs least, and what the audit then recommends.',
    scenario: { ...AS_ASSESSED, providedBy: 'cheapest' },
  },
  {
    id: 'volume-doubles',
    name: 'Volume doubles',
    says: 'Twice the requests, and what the audit then recommends.',
    scenario: { ...AS_ASSESSED, volume: 2 },
  },
];
