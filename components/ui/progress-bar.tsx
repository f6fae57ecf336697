/** A bar from 0 to 1; null while the end is unknown. */
export function ProgressBar({ share, label }: { share: number | null; label: string }) {
  return (
    <progress
      aria-label={label}
      max={1}
      {...(share === null ? {} : { value: Math.min(1, share) })}
      className="block h-1.5 w-full overflow-hidden rounded-full bg-raised accent-accent [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-raised [&::-webkit-progress-value]:bg-accent [&::-webkit-progress-value]:transition-[inline-size]"
    />
  );
}
