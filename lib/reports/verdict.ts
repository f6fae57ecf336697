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

/** Why a way that nothing blocks is not recommended: it saves nothing, that is uncertain, it is late, or it pays back late. */
export const FAILINGS = ['loses', 'uncertain', 'late', 'pays-back-late'] as const;
export type Failing = (typeof FAILINGS)[number];
