import type { OwnValue } from '../cost/assumptions/setting';
import { type Candidate, candidateText } from '../pricing/models/candidate';
import { AS_ASSESSED, type Scenario } from './scenario';

/** The version of the text, by which it begins. */
export const VERSION = '1';

/**
 * A scenario as text: for an address, a command line and the store. Its version, then its changes in any order, with a semicolon between
 * them: `1;moving=scheduled;volume=2;move:ID=batch`. What is not named is as the audit has it.
 */
export function scenarioText(scenario: Scenario): string {
  const { moving, wishes, classes, assume, volume, volumes, growth, discounts } = scenario;
  const { providedBy, models, modelsOf, commitments } = scenario;
  const ofEach = <Value>(name: string, values: Readonly<Record<string, Value>>, write: (value: Value) => string) =>
    Object.entries(values).map(([id, value]) => `${name}:${idText(id)}=${write(value)}`);
  const changes = [
    ...(moving === AS_ASSESSED.moving ? [] : [`moving=${moving}`]),
    ...(volume === 1 ? [] : [`volume=${volume}`]),
    ...(growth === 0 ? [] : [`growth=${growth}`]),
    ...(providedBy === AS_ASSESSED.providedBy ? [] : [`provider=${providedBy}`]),
    ...ofEach('move', wishes, String),
    ...ofEach('class', classes, String),
    ...ofEach('volume', volumes, String),
    ...ofEach('discount', discounts, String),
    ...ofEach('commitment', commitments, String),
    ...ofEach('model', models, modelText),
    ...ofEach('models', modelsOf, modelText),
    ...ofEach('assume', assume, valueText),
  ];
  return [VERSION, ...changes.sort()].join(';');
}

/** Names of models stay readable: a slash parts nothing. */
function idText(id: string): string {
  return encodeURIComponent(id).replaceAll('%2F', '/');
}

/** A name may hold what parts a text. */
function modelText(candidate: Candidate): string {
  return candidateText(candidate).replace(/[%;]/g, encodeURIComponent);
}

function valueText(value: OwnValue): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return 'review' in value ? value.review : `${value.low}..${value.base}..${value.high}`;
}
