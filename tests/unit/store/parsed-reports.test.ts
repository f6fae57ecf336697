import { beforeEach, expect, it } from 'vitest';
import { forgetReport, parsedReport } from '../../../lib/store/audits/parsed-reports';
import { exampleReport } from '../../integration/store/example-result';

const AUDITS = ['a', 'b', 'c', 'large'];
const text = (rows: number, characters = 0) => JSON.stringify(exampleReport(rows)).padEnd(characters);

beforeEach(() => AUDITS.forEach(forgetReport));

it('reads a report once while its text is the same, and anew when it is another', () => {
  const first = parsedReport('a', text(1));
  expect(first).toEqual(exampleReport(1));
  expect(parsedReport('a', text(1))).toBe(first);
  expect(parsedReport('a', text(2))).toEqual(exampleReport(2));
  expect(parsedReport('a', text(1))).not.toBe(first);
});

it('nobody can change what others are shown', () => {
  const report = parsedReport('a', text(1));
  expect(() => report.warnings.push({ code: 'x', says: 'x', count: 1 })).toThrow(TypeError);
  expect(() => {
    report.source.rows = 2;
  }).toThrow(TypeError);
});

it('a report that breaks the contract is refused each time, and does not push out a good one of before', () => {
  const good = parsedReport('a', text(1));
  const broken = text(1).replace('"schemaVersion":1', '"schemaVersion":2');
  expect(broken).not.toBe(text(1));
  expect(() => parsedReport('a', broken)).toThrow('schemaVersion');
  expect(() => parsedReport('a', broken)).toThrow('schemaVersion');
  expect(parsedReport('a', text(1))).toBe(good);
});

it('keeps the latest within eight million characters, and one that alone is larger', () => {
  const a = parsedReport('a', text(1, 3_000_000));
  const b = parsedReport('b', text(1, 3_000_000));
  expect(parsedReport('a', text(1, 3_000_000))).toBe(a);
  parsedReport('c', text(1, 3_000_000));
  expect(parsedReport('a', text(1, 3_000_000))).toBe(a);
  expect(parsedReport('b', text(1, 3_000_000))).not.toBe(b);

  const large = parsedReport('large', text(1, 9_000_000));
  expect(parsedReport('large', text(1, 9_000_000))).toBe(large);
  expect(parsedReport('a', text(1, 3_000_000))).not.toBe(a);
});

it('a deleted audit is forgotten', () => {
  const report = parsedReport('a', text(1));
  forgetReport('a');
  expect(parsedReport('a', text(1))).not.toBe(report);
});
