import type { OfferedModel } from '../../assessment/again/on-model';
import { nameOfModel } from '../../pricing/models/candidate';
import type { ModelKind } from '../../pricing/models/model-kind';
import type { Scenario } from '../scenario';

/** A model that an audit's work runs on now. `key`: the same for all names of one model in one region; null where the catalogue lacks it. */
export type OwnModel = { key: string | null; kind: ModelKind; elsewhere: readonly string[] };
/** A model that scenarios put work on, by the name that they use. */
export type NamedModel = { key: string; offered: OfferedModel };

/**
 * What is known of models, by name: those in use, with the names of the very same model at other providers, and those that were asked for;
 * null for what the catalogue lacks.
 */
export type KnownModels = {
  own: ReadonlyMap<string, OwnModel>;
  named: ReadonlyMap<string, NamedModel | null>;
  /** Whether the names at other providers were looked up. */
  hasElsewhere: boolean;
};

export const NO_MODELS: KnownModels = { own: new Map(), named: new Map(), hasElsewhere: false };

/** What scenarios need to know of models. */
export type ModelsNeeded = { names: string[]; elsewhere: boolean };

export function modelsNeeded(scenarios: readonly Scenario[]): ModelsNeeded {
  const named = scenarios.flatMap(({ models, modelsOf }) => [...Object.values(models), ...Object.values(modelsOf)]);
  return {
    names: [...new Set(named.map(nameOfModel))],
    elsewhere: scenarios.some(({ providedBy }) => providedBy === 'cheapest'),
  };
}

/** What of it is not known yet. The same models elsewhere are known where they were asked for once. */
export function stillNeeded({ named, hasElsewhere }: KnownModels, { names, elsewhere }: ModelsNeeded): ModelsNeeded {
  return { names: names.filter((name) => !named.has(name)), elsewhere: elsewhere && !hasElsewhere };
}

/** Whether nothing needs to be looked up. */
export function needsNothing({ names, elsewhere }: ModelsNeeded): boolean {
  return names.length === 0 && !elsewhere;
}

/** The same as a page gets it. */
export type SentModels = {
  hasElsewhere: boolean;
  own: readonly (OwnModel & { name: string })[];
  named: readonly { name: string; model: NamedModel | null }[];
};

export function sentModels({ own, named, hasElsewhere }: KnownModels): SentModels {
  return {
    hasElsewhere,
    own: [...own].map(([name, one]) => ({ name, ...one })),
    named: [...named].map(([name, model]) => ({ name, model })),
  };
}

/** What was known, and what a page got of more. */
export function withSentModels(known: KnownModels, sent: SentModels): KnownModels {
  // What is sent of models in use is without their names elsewhere where nobody asked for these.
  const own = known.hasElsewhere && !sent.hasElsewhere ? [] : sent.own;
  return {
    hasElsewhere: known.hasElsewhere || sent.hasElsewhere,
    own: new Map([...known.own, ...own.map(({ name, ...one }) => [name, one] as const)]),
    named: new Map([...known.named, ...sent.named.map(({ name, model }) => [name, model] as const)]),
  };
}
