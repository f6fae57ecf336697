import { UNKNOWN_PROFILE } from '../../../pricing/models/name-region';
import { wordOf } from '../../../wording/command-word';
import { formatList } from '../../../wording/list';
import type { ReportWorkload } from '../../report';

type Unrated = Pick<ReportWorkload, 'model' | 'unrated'>;

/** What has no rate: a tier, what is billed in credits, a model in a region, or a model. */
export function unratedSays({ model, unrated }: Unrated): string {
  const name = model ?? 'requests without a model';
  const tier = unrated?.tier ?? null;
  if (tier !== null) return `No price list has the service tier ${tier}, so what ${name} costs there is unknown.`;
  if (unrated?.billedIn === 'credits') {
    return `${name} is billed in credits, whose price is that of your contract. Enter a rate in USD on the page Prices.`;
  }
  const region = unrated?.region ?? null;
  return `No rate is known for ${name}${region === null ? '' : ` in ${region}`}.`;
}

/** Whether another name would tell the rate: the model's, or that of its profile. Else its tier or its region has none, or it is billed in credits. */
export function isUnknownName({ tier, region, billedIn }: NonNullable<ReportWorkload['unrated']>): boolean {
  return tier === null && (region === null || region === UNKNOWN_PROFILE) && billedIn === undefined;
}

type Nearest = NonNullable<ReportWorkload['unrated']>['nearest'];

/** Models as a command takes them: provider/model. */
export function modelNames(models: Readonly<Nearest>): string[] {
  return models.map(({ provider, model }) => `${provider}/${model}`);
}

/** The models that a name may mean; null if none is similar. */
export function similarSays(nearest: Readonly<Nearest>): string | null {
  return nearest.length === 0 ? null : `Similar names: ${formatList(modelNames(nearest))}.`;
}

/** The command that says which model a name means; null if the model is known and its tier or region is not. */
export function aliasCommand({ model, unrated }: Unrated): string | null {
  if (model === null || unrated === undefined || !isUnknownName(unrated)) return null;
  const [first] = modelNames(unrated.nearest);
  const target = first === undefined ? 'PROVIDER/MODEL' : wordOf(first);
  return `whowaits prices alias ${wordOf(model)} --to ${target} --by NAME --reason WHY`;
}
