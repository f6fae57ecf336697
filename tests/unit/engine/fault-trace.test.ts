import { expect, it } from 'vitest';
import { faultTrace } from '../../../lib/engine/process/fault-trace';

const SECRET = 'Patient John Doe\n    at Hauptstr (/home/jane.roe:5:12)\n"HIV"';

function fault(message: string, more: object = {}): Error {
  return Object.assign(new Error(message), more);
}

it('shows the class and the kind of an error and where it was raised, and nothing of its message', () => {
  const trace = faultTrace(fault(`Conversion Error: Could not convert string "${SECRET}" to INT32`));
  expect(trace).toMatch(/^Error, Conversion Error\n\s+at fault \(.*fault-trace\.test\.ts:\d+:\d+\)\n/);
  for (const piece of ['John', 'Hauptstr', 'jane', 'HIV', 'convert']) expect(trace).not.toContain(piece);
});

it.each([
  ['a name that is a text', fault(SECRET, { name: SECRET }), /^Error\n/],
  ['a code', fault(SECRET, { code: 'ENOSPC' }), /^Error, ENOSPC\n/],
  ['a code that is a text', fault(SECRET, { code: SECRET }), /^Error\n/],
  ['a stack without its message', fault(SECRET, { stack: `Error: other\n${SECRET}` }), /^Error$/],
  ['no message', fault(''), /^Error\n\s+at fault/],
  ['no error', SECRET, /^The reader stopped on a value that is not an error\.$/],
])('quotes nothing of %s', (_what, error, expected) => {
  const trace = faultTrace(error);
  expect(trace).toMatch(expected);
  expect(trace).not.toMatch(/John|Hauptstr|jane|HIV/);
});
