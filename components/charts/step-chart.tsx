/**
 * Falling steps over places of equal width, one for each step. It is hidden from screen readers, because a table has the same
 * figures.
 */
export function StepChart({
  steps,
}: {
  steps: readonly { key: string; value: number; label: string; says: string }[];
}) {
  const most = Math.max(...steps.map(({ value }) => value), 0);
  const width = 100 / Math.max(1, steps.length);
  const top = (value: number) => (most === 0 ? 60 : 60 - (value / most) * 52);
  return (
    <div aria-hidden="true">
      <svg aria-hidden="true" viewBox="0 0 100 60" preserveAspectRatio="none" className="block h-32 w-full">
        {steps.map(({ key, value }, at) => (
          <rect
            key={key}
            x={at * width + 0.5}
            y={top(value)}
            width={width - 1}
            height={60 - top(value)}
            className={at === 0 ? 'fill-undecided-fill' : 'fill-scheduled-fill'}
          />
        ))}
      </svg>
      <div className="mt-1 flex text-xs text-ink-soft">
        {steps.map(({ key, label, says }) => (
          <span key={key} className="min-w-0 flex-1 px-1 break-words">
            <span className="block font-medium text-ink">{says}</span>
            {label}
          </span>
        ))}
      </div>
    </div>
  );
}
