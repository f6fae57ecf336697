import { Tornado } from '@/components/costs/tornado';
import { FoldedSection } from '@/components/ui/folded-section';
import type { Strongest } from '../worker-messages';
import { ScenarioRanges } from './scenario-ranges';

/** The range of the saving of each scenario, and what changes that of the edited one most. */
export function RangeSection(props: {
  name: string;
  named: Parameters<typeof ScenarioRanges>[0]['named'];
  /** Null until it is worked out. */
  strongest: Strongest | null;
}) {
  const { name, named, strongest } = props;
  return (
    <FoldedSection
      id="range"
      title={`Range of the saving, and what changes that of “${name}” most`}
      lead="Each bar moves one assumption from its low to its high. The last column says up to which value moving wins."
    >
      <ScenarioRanges named={named} />
      {strongest === null ? (
        <p className="text-ink-soft">Working it out…</p>
      ) : strongest.sensitivity.length === 0 ? (
        <p className="text-ink-soft">Nothing moves, so no assumption changes the saving.</p>
      ) : (
        <Tornado sensitivity={strongest.sensitivity} netBase={strongest.netBase} own={undefined} />
      )}
    </FoldedSection>
  );
}
