'use client';

import { pricesHref } from '../price-query';
import { textOf } from './author-fields';
import { FormChoice } from './form-choice';
import { FormField } from './form-field';
import { PeriodFields, periodOf } from './period-fields';
import { PriceForm } from './price-form';

/** Enters a negotiated discount on all rates of a provider, and a commitment. */
export function DiscountForm(props: { provider: string; providers: readonly string[]; tiers: readonly string[] }) {
  return (
    <PriceForm
      submit="Enter this discount"
      toRequest={(form) => ({ url: '/api/prices', body: { change: { kind: 'discount', discount: discountOf(form) } } })}
      leadsTo={(form) => pricesHref({ provider: textOf(form, 'provider') })}
    >
      <FormChoice
        name="provider"
        label="Provider"
        defaultValue={props.provider}
        options={props.providers.map((provider) => [provider, provider])}
      />
      <FormField
        name="percent"
        label="Percent off listed rates"
        required
        inputMode="decimal"
        hint="Enter 0 for a commitment only."
      />
      <FormChoice
        name="tier"
        label="Tiers"
        defaultValue=""
        options={[['', 'all tiers'], ...props.tiers.map((tier) => [tier, `${tier} only`] as const)]}
      />
      <FormField
        name="commitment"
        label="Committed, USD a month"
        inputMode="decimal"
        hint="You pay it in any case. Reports warn if a move would take spend below it."
      />
      <PeriodFields />
    </PriceForm>
  );
}

function discountOf(form: FormData): Record<string, unknown> {
  const [tier, commitment] = [textOf(form, 'tier'), textOf(form, 'commitment')];
  return {
    provider: textOf(form, 'provider'),
    percentOff: Number(textOf(form, 'percent')),
    tiers: tier === '' ? null : [tier],
    commitmentUsd: commitment === '' ? null : Number(commitment),
    ...periodOf(form),
  };
}
