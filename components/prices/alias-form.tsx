'use client';

import { textOf } from './author-fields';
import { FormChoice } from './form-choice';
import { FormField } from './form-field';
import { PriceForm } from './price-form';

/** Says which model a name in the logs means. */
export function AliasForm({ model, providers }: { model: string; providers: readonly string[] }) {
  return (
    <PriceForm
      submit="Enter this name"
      toRequest={(form) => ({ url: '/api/prices', body: { change: { kind: 'alias', alias: aliasOf(form) } } })}
      leadsTo={() => '/prices#entered'}
    >
      <FormField name="model" label="Name in your logs" required defaultValue={model} placeholder="e.g. prod-chat" />
      <FormField name="logProvider" label="Provider in your logs" hint="Empty: whatever the log says." />
      <FormChoice
        name="provider"
        label="Means the provider"
        defaultValue="openai"
        options={providers.map((provider) => [provider, provider])}
      />
      <FormField name="target" label="and the model" required placeholder="e.g. gpt-4o" />
      <FormField name="region" label="Region it runs in" placeholder="default" />
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
