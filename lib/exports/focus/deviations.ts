/** Where the FOCUS rows of a report differ from the specification. `whowaits report --help` and the README say them. */
export const FOCUS_DEVIATIONS: readonly string[] = [
  'A charge period is a day (UTC). It is all days of the log for tokens whose day is unknown, such as estimated ones, and for spend without tokens.',
  'The billing period is the calendar months that the charge period touches, because a log names no invoice.',
  'BillingAccountId is "unknown", because a log names no account.',
  'BilledCost is empty unless every cost of a workload was said to be billed.',
  'EffectiveCost is what the page shows as paid in the log. It is split over the rows of a workload by their price, to a millionth of a dollar.',
  'Costs and prices are empty where no rate is known, because unknown is not zero. The tokens are then in x_ConsumedTokens.',
  'TokenDirection and TokenCacheAction in SkuPriceDetails are those of the FOCUS 1.5 draft.',
  'Batch, flex and priority are told by x_ProcessingTier in SkuPriceDetails, because FOCUS has no property for a tier.',
  'Context bands and the lifetime of a cache are in SkuPriceId, because FOCUS has no property for them.',
  'ContractedUnitPrice has the prices of this installation. Where there are none, it is the list price.',
  'A price that changed during the log, or by the hour, is its mean over the tokens of all days.',
  'Savings and scenarios are in no row. The class, the verdict, the owner and the cost centre of a workload stand in x_ columns.',
];
