/** What to do with a workload (README.md, "Verdicts"). */
export const VERDICTS = [
  'move',
  'move-together',
  'not-worth-it',
  'keep',
  'needs-answer',
  'nothing-to-save',
  'cannot',
  'done',
] as const;
export type WorkloadVerdict = (typeof VERDICTS)[number];

/** Outside of which limit of the rule a way is: it saves nothing, that is uncertain, it is late, or it pays back late. */
export const OUTSIDE = ['loses', 'uncertain', 'late', 'pays-back-late'] as const;
export type Outside = (typeof OUTSIDE)[number];

/**
 * Why a way that nothing blocks is not recommended: it is outside of a limit by the prices of the log, or by those of today alone, or what
 * it saves is paid in any case.
 */
export const FAILINGS = [...OUTSIDE, 'prices-changed', 'committed'] as const;
export type Failing = (typeof FAILINGS)[number];
