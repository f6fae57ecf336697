import extract from './servegen-shapes.json';

/** Relative rates of a client of ServeGen in 10-minute windows over 14 days, and how bursty it is. Throws for an unknown name. */
export function servegenClient(name: string): { rates: number[]; interArrivalCv: number } {
  const client = extract.clients.find((candidate) => candidate.name === name);
  if (!client) throw new Error(`servegen-shapes.json has no client ${name}`);
  return { rates: client.rates.split(' ').map(Number), interArrivalCv: client.interArrivalCv };
}
