'use client';

import { textOf } from './author-fields';
import { FormChoice } from './form-choice';
import { FormField } from './form-field';
import { PriceForm } from './price-form';

type AliasFormProps = { model: string; provider: string; target: string; providers: readonly string[] };

/** Maps a name in the logs to a model. */
export function AliasForm({ model, provider, target, providers }: AliasFormProps) {
  return (
    <PriceForm
      submit="Enter this name"
      toRequest={(form) => ({ url: '/api/prices', body: { change: { kind: 'alias', alias: aliasOf(form) } } })}
      leadsTo={() => '/prices?entered=newest#entered'}
    >
      <FormField name="model" label="Name in your logs" required defaultValue={model} placeholder="e.g. prod-chat" />
      <FormField name="logProvider" label="Provider in your logs" hint="Leave empty for any provider." />
      <FormChoice
        name="provider"
        label="Provider that runs it"
        defaultValue={provider}
        options={providers.map((name) => [name, name])}
      />
      <FormField name="target" label="Model that it runs" required defaultValue={target} placeholder="e.g. gpt-4o" />
      <FormField name="region" label="Region" placeholder="default" />
    </PriceForm>
  );
}

function aliasOf(form: FormData): Record<string, unknown> {
  const target = {
    provider: textOf(form, 'provider'),
    model: textOf(form, 'target'),
    region: textOf(form, 'region') || null,
  };
  return { provider: textOf(form, 'logProvider') || null, model: textOf(form, 'model'), target };
}
