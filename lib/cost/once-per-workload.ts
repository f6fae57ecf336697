import type { WorkloadInput } from './workload-input';

/** Makes a figure that no assumption changes once per workload. Moving an assumption asks for it again and again. */
export function oncePerWorkload<Figure>(make: (input: WorkloadInput) => Figure): (input: WorkloadInput) => Figure {
  const made = new WeakMap<WorkloadInput, { figure: Figure }>();
  return (input) => {
    const before = made.get(input);
    if (before !== undefined) return before.figure;
    const figure = make(input);
    made.set(input, { figure });
    return figure;
  };
}
