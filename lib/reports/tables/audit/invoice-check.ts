import { CAUSES } from '../../../invoices/causes';
import type { CheckedModel, InvoiceCheck } from '../../../invoices/invoice-check';
import { CAUSE_WORDS } from '../../words/paid/invoice-causes';
import type { Column, Table } from '../table';

/** An invoice against an audit, model by model, with a column for each cause that occurs. USD for the compared days. */
export function invoiceCheckTable({ models, totals }: InvoiceCheck): Table<CheckedModel> {
  const causes = CAUSES.filter((cause) => models.some((model) => (model.causes?.[cause] ?? 0) !== 0));
  return {
    title: 'Invoice against audit',
    sentence: 'Invoice, audit and the causes of the residual by model, USD',
    rows: models,
    id: ({ provider, model }) => `${provider} ${model ?? ''}`,
    columns: [
      {
        key: 'model',
        head: 'Model',
        unit: 'text',
        value: ({ provider, model }) => (model === null ? `${provider}, no model` : `${provider}/${model}`),
        // Of models whose residual is unknown, neither side is in the sum.
        total: totals.unknown === 0 ? 'Total' : 'Total of those that are known',
        elastic: true,
      },
      { key: 'invoice', head: 'Invoice', unit: 'usd', value: ({ invoice }) => invoice, total: totals.invoice },
      { key: 'audit', head: 'Audit', unit: 'usd', value: ({ audit }) => audit, total: totals.audit },
      {
        key: 'residual',
        head: 'Residual',
        unit: 'usd',
        value: ({ residual }) => residual,
        total: totals.residual,
        main: true,
      },
      ...causes.map(
        (cause): Column<CheckedModel> => ({
          key: cause,
          head: CAUSE_WORDS[cause].head,
          unit: 'usd',
          value: (model) => model.causes?.[cause] ?? null,
          total: totals.causes[cause],
        }),
      ),
    ],
  };
}
