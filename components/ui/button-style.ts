const BASE =
  'inline-flex min-h-9 items-center justify-center gap-2 rounded-md px-3.5 py-1.5 text-sm font-medium transition-colors ' +
  'disabled:cursor-not-allowed disabled:opacity-60 pointer-coarse:min-h-11';

const LOOKS = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong',
  secondary: 'border border-control bg-surface text-ink hover:bg-raised',
  quiet: 'text-ink-soft hover:bg-raised hover:text-ink',
  danger: 'border border-danger bg-surface text-danger hover:bg-danger-wash',
} as const;

export type ButtonLook = keyof typeof LOOKS;

/** The classes of a button, for buttons and for links that look like one. */
export function buttonStyle(look: ButtonLook): string {
  return `${BASE} ${LOOKS[look]}`;
}
