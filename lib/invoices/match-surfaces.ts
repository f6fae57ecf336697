import { plainName } from '../pricing/models/same-model';
import type { InvoiceLine } from './invoice-line';

type Named = { provider: string; model: string | null };

/**
 * Two surfaces of one seller. Logs often say Google for both, and Google bills both, each as a service of its own
 * (docs.cloud.google.com, billing export: service.description "Vertex AI", "Gemini API").
 */
const OTHER_SURFACE: Readonly<Record<string, string>> = { vertex: 'gemini', gemini: 'vertex' };

/** A model that an invoice bills at one provider, and that a log has at another. */
export type Elsewhere = { provider: string; model: string; log: Named & { model: string } };

/** `joined`: the same model on the seller's other surface. `apart`: at another seller, whose prices are its own. */
export type Surfaces = { joined: readonly Elsewhere[]; apart: readonly Elsewhere[] };

/**
 * The models that an invoice bills and the log has elsewhere only. They are joined where both surfaces are of one seller
 * and one name on each side is meant; one that is billed and logged at the same provider never is.
 */
export function elsewhereInLog(
  lines: readonly Pick<InvoiceLine, 'provider' | 'model' | 'charge'>[],
  log: readonly Named[],
): Surfaces {
  const billed = namesOf(lines.filter(({ charge }) => charge === 'usage'));
  const logged = namesOf(log);
  const found = [...billed.values()].flatMap(({ provider, model, plain }): Elsewhere[] => {
    const isOf = (one: Name) => one.plain === plain;
    if ([...logged.values()].some((one) => isOf(one) && one.provider === provider)) return [];
    const others = [...logged.values()].filter(
      (one) => isOf(one) && ![...billed.values()].some((own) => isOf(own) && own.provider === one.provider),
    );
    return others.map((one) => ({ provider, model, log: { provider: one.provider, model: one.model } }));
  });
  const siblings = found.filter(({ provider, log: own }) => OTHER_SURFACE[provider] === own.provider);
  const joined = siblings.filter((one) =>
    siblings.every((other) => other === one || (other.model !== one.model && other.log.model !== one.log.model)),
  );
  const isTaken = ({ provider, model }: Elsewhere) =>
    joined.some((one) => one.provider === provider && one.model === model);
  return { joined, apart: found.filter((one) => !isTaken(one)) };
}

/** A line under the log's names where its model is joined. */
export function onSurfaceOfLog<Line extends Named>(line: Line, joined: readonly Elsewhere[]): Line {
  const found = joined.find(({ provider, model }) => provider === line.provider && model === line.model);
  return found === undefined ? line : { ...line, ...found.log };
}

type Name = { provider: string; model: string; plain: string };

function namesOf(named: readonly Named[]): ReadonlyMap<string, Name> {
  return new Map(
    named.flatMap(({ provider, model }) =>
      model === null ? [] : [[JSON.stringify([provider, model]), { provider, model, plain: plainName(model) }]],
    ),
  );
}
