/** One multiplication and addition a term, draw and workload: seven of them make a net. */
export function bareArithmetic(workloads: number, draws: number): number {
  const factors = Array.from({ length: 7 }, (_, term) => new Float64Array(draws).fill(term + 0.5));
  const nets = new Float64Array(draws);
  for (let workload = 0; workload < workloads; workload += 1) {
    for (const factor of factors) {
      for (let i = 0; i < nets.length; i += 1) nets[i] = (nets[i] as number) + workload * (factor[i] as number);
    }
  }
  return nets[0] ?? 0;
}
