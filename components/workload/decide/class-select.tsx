import type { ComponentProps } from 'react';
import { LATENCY_CLASSES } from '@/components/ui/verdict-look';
import type { LatencyClass } from '@/lib/latency/latency-class';
import { VERDICT_WORDS } from '@/lib/reports/words/verdict/verdict-words';

type Props = Omit<ComponentProps<'select'>, 'className' | 'value' | 'onChange'> & {
  value: LatencyClass | '';
  onChoose: (latencyClass: LatencyClass | '') => void;
};

/** Chooses a class, or to leave it as it is. */
export function ClassSelect({ onChoose, ...props }: Props) {
  return (
    <select
      {...props}
      className="field mt-1"
      onChange={({ target }) => onChoose(LATENCY_CLASSES.find((name) => name === target.value) ?? '')}
    >
      <option value="">leave as it is</option>
      {LATENCY_CLASSES.map((name) => (
        <option key={name} value={name}>
          {VERDICT_WORDS[name].label}
        </option>
      ))}
    </select>
  );
}
