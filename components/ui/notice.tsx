import type { ReactNode } from 'react';

const LOOKS = {
  danger: 'border-danger/40 bg-danger-wash text-danger',
  caution: 'border-caution/40 bg-caution-wash text-caution',
  plain: 'border-line bg-raised text-ink-soft',
} as const;

/** A boxed message. `alert` announces it when it appears. */
export function Notice(props: { look: keyof typeof LOOKS; title: string; alert?: boolean; children?: ReactNode }) {
  return (
    <div role={props.alert ? 'alert' : undefined} className={`rounded-lg border px-4 py-3 ${LOOKS[props.look]}`}>
      <p className="font-medium">{props.title}</p>
      {props.children !== undefined && <div className="mt-1 text-ink">{props.children}</div>}
    </div>
  );
}
