import { type OfferedModel, type OnModel, onModel } from '../../assessment/again/on-model';
import type { Basis, Change } from '../../assessment/again/priced-again';
import { nameOfModel } from '../../pricing/models/candidate';
import { modelKind } from '../../pricing/models/model-kind';
import { type Scenario, saidOf } from '../scenario';
import type { KnownModels, OwnModel } from './known-models';

/** What a workload costs somewhere, USD a month: now, and by the cheapest way that is open to it. Null is unknown. */
export type CostThere = { current: number | null; least: number | null };

/** Where a workload runs in a scenario. `note` says what a reader must know of that; `asked`: that it was to run elsewhere. */
export type Place = { basis: Basis; note: string | null; asked: boolean };

/** What a scenario changes of a workload wherever it runs. */
type Changes = Pick<Change, 'latencyClass' | 'volume'>;

/** How work is put on a model, and what it then costs: both are kept by who asks. */
export type Asking = {
  put: (basis: Basis, name: string, factor: number, onto: () => OnModel) => OnModel;
  costOf: (basis: Basis, changes: Changes) => CostThere;
};

/** Where a workload runs: what a scenario says of it, then of all work on its model, then of the providers of its model. */
export function placeOf(
  basis: Basis,
  { models, modelsOf, providedBy }: Pick<Scenario, 'models' | 'modelsOf' | 'providedBy'>,
  known: KnownModels,
  changes: Changes,
  { put, costOf }: Asking,
): Place {
  const { id, model } = basis.workload;
  const name = nameOfModel(basis.workload);
  const target = saidOf(models, id) ?? saidOf(modelsOf, name);
  if (target === undefined && providedBy === 'as-now') return asNow(basis);
  const own = known.own.get(name) ?? { key: null, kind: modelKind(model ?? ''), elsewhere: [] };
  const on = (at: string, factor: number, offered: OfferedModel) =>
    put(basis, at, factor, () => onModel(basis, own.kind, offered, factor));
  if (target === undefined) {
    return cheapest(
      basis,
      own,
      known,
      (at, offered) => on(at, 1, offered),
      (there) => costOf(there, changes),
    );
  }
  const at = nameOfModel(target);
  const named = known.named.get(at) ?? null;
  if (named === null) return stays(basis, `The catalogue has no price of ${at}.`);
  if (named.key === own.key && target.factor === 1) return asNow(basis);
  const there = on(at, target.factor, named.offered);
  return 'stays' in there ? stays(basis, there.stays) : { ...there, asked: true };
}

/** The provider of the very same model where the work costs least. It is dearer there by no way that is open to it. */
function cheapest(
  basis: Basis,
  { elsewhere }: OwnModel,
  { named }: KnownModels,
  on: (name: string, offered: OfferedModel) => OnModel,
  costOf: (basis: Basis) => CostThere,
): Place {
  if (elsewhere.length === 0) return stays(basis, 'No other provider of its model is known.');
  const own = costOf(basis);
  if (own.current === null || own.least === null) return stays(basis, 'What it costs now is unknown.');
  let best = {
    place: stays(basis, 'No other provider of its model is known to cost less.'),
    current: own.current,
    least: own.least,
  };
  for (const name of elsewhere) {
    const offered = named.get(name)?.offered;
    const there = offered === undefined ? null : on(name, offered);
    if (there === null || 'stays' in there) continue;
    const { current, least } = costOf(there.basis);
    // What costs nothing is an offer with limits of its own, not a price.
    if (current === null || least === null || current === 0) continue;
    const isDearer = current > own.current || least > own.least;
    const isCheaper = least < best.least || (least === best.least && current < best.current);
    if (isDearer || !isCheaper) continue;
    const note = current === own.current ? (there.note ?? CHEAPER_LATER) : there.note;
    best = { place: { basis: there.basis, note, asked: true }, current, least };
  }
  return best.place;
}

const CHEAPER_LATER = 'It costs the same there, and less by a way that is open to it.';

/** Whether a scenario leaves all work where it runs. */
export function placesNothing({
  models,
  modelsOf,
  providedBy,
}: Pick<Scenario, 'models' | 'modelsOf' | 'providedBy'>): boolean {
  return providedBy === 'as-now' && Object.keys(models).length === 0 && Object.keys(modelsOf).length === 0;
}

/** On its own model. */
export function asNow(basis: Basis): Place {
  return { basis, note: null, asked: false };
}

function stays(basis: Basis, note: string): Place {
  return { basis, note, asked: true };
}
