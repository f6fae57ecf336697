'use client';

import { pricesHref } from '../price-query';
import { textOf } from './author-fields';
import { FormChoice } from './form-choice';
import { FormField } from './form-field';
import { PeriodFields, periodOf } from './period-fields';
import { PriceForm } from './price-form';

const PRICES = [
  ['input', 'Input'],
  ['output', 'Output'],
  ['cacheRead', 'Cache read'],
  ['cacheWrite5m', 'Cache write, 5 minutes'],
  ['cacheWrite1h', 'Cache write, 1 hour'],
] as const;

/** Enters what is paid for a model in one tier. `tiers` and `edges` come from the server, which knows the catalogue. */
export function RateForm(props: {
  provider: string;
  model: string;
  providers: readonly string[];
  tiers: readonly string[];
  edges: readonly number[];
}) {
  return (
    <PriceForm
      submit="Enter this rate"
      toRequest={(form) => ({ url: '/api/prices', body: { change: { kind: 'rate', rate: rateOf(form) } } })}
      leadsTo={(form) => pricesHref({ provider: textOf(form, 'provider'), search: textOf(form, 'model') })}
    >
      <FormChoice
        name="provider"
        label="Provider"
        defaultValue={props.provider}
        options={props.providers.map((provider) => [provider, provider])}
      />
      <FormField
        name="model"
        label="Model"
        required
        defaultValue={props.model}
        hint="A model that is not listed is added."
      />
      <FormChoice name="tier" label="Tier" defaultValue="standard" options={props.tiers.map((tier) => [tier, tier])} />
      <FormChoice
        name="over"
        label="Requests"
        defaultValue="0"
        options={[
          ['0', 'of any length'],
          ...props.edges.map((edge) => [String(edge), `over ${edge / 1000}k input tokens`] as const),
        ]}
      />
      {PRICES.map(([name, label]) => (
        <FormField
          key={name}
          name={name}
          label={`${label}, USD per million tokens`}
          inputMode="decimal"
          required={name === 'input'}
          {...(name === 'cacheRead' ? { hint: 'If empty, cache prices keep their ratio to the input price.' } : {})}
        />
      ))}
      <FormField name="region" label="Region" placeholder="default" />
      <PeriodFields />
    </PriceForm>
  );
}

function rateOf(form: FormData): Record<string, unknown> {
  const usd: Record<string, number> = {};
  for (const [name] of PRICES) {
    const text = textOf(form, name);
    if (text !== '') usd[name] = Number(text);
  }
  const region = textOf(form, 'region');
  return {
    provider: textOf(form, 'provider'),
    model: textOf(form, 'model'),
    tier: textOf(form, 'tier'),
    over: Number(textOf(form, 'over')),
    ...(region === '' ? {} : { region }),
    usd,
    ...periodOf(form),
  };
}
