import { wordOf } from '../../wording/command-word';
import { formatList } from '../../wording/list';
import type { ReportWorkload } from '../report';

type Unrated = Pick<ReportWorkload, 'model' | 'unrated'>;

/** What has no rate: a tier, a model in a region, or a model. */
export function unratedSays({ model, unrated }: Unrated): string {
  const name = model ?? 'requests without a model';
  const tier = unrated?.tier ?? null;
  if (tier !== null) return `No price list has the service tier ${tier}, so what ${name} costs there is unknown.`;
  const region = unrated?.region ?? null;
  return `No rate is known for ${name}${region === null ? '' : ` in ${region}`}.`;
}

/** The models that a name may mean; null if none is similar. */
export function similarSays({ unrated }: Unrated): string | null {
  const names = (unrated?.nearest ?? []).map(({ provider, model }) => `${provider}/${model}`);
  return names.length === 0 ? null : `Similar names: ${formatList(names)}.`;
}

/** The command that says which model a name means; null if the model is known and its tier or region is not. */
export function aliasCommand({ model, unrated }: Unrated): string | null {
  if (model === null || unrated === undefined || unrated.tier !== null || unrated.region !== null) return null;
  const [first] = unrated.nearest;
  const target = first === undefined ? 'PROVIDER/MODEL' : wordOf(`${first.provider}/${first.model}`);
  return `whowaits prices alias ${wordOf(model)} --to ${target} --by NAME --reason WHY`;
}
