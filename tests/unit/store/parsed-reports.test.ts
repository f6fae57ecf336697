import { beforeEach, expect, it } from 'vitest';
import { forgetReport, keptReport, parsedReport } from '../../../lib/store/audits/parsed-reports';
import { exampleReport } from '../../integration/store/example-result';

const AUDITS = ['a', 'b', 'c', 'large'];
const text = (rows: number, characters = 0) => JSON.stringify(exampleReport(rows)).padEnd(characters);
const DATABASE = {};
const at = (auditId: string, revision = 1) => ({ database: DATABASE, auditId, revision });

beforeEach(() => AUDITS.forEach(forgetReport));

it('keeps a report until another result of its audit is read, and takes it for no other', () => {
  const first = parsedReport(at('a'), text(1));
  expect(first).toEqual(exampleReport(1));
  expect(keptReport(at('a'))).toBe(first);
  expect(keptReport(at('a', 2))).toBeNull();
  expect(keptReport(at('b'))).toBeNull();
  expect(keptReport({ ...at('a'), database: {} })).toBeNull();
  expect(parsedReport(at('a', 2), text(2))).toEqual(exampleReport(2));
  expect(keptReport(at('a'))).toBeNull();
});

it('nobody can change what others are shown', () => {
  const report = parsedReport(at('a'), text(1));
  expect(() => report.warnings.push({ code: 'x', says: 'x', count: 1 })).toThrow(TypeError);
  expect(() => {
    report.source.rows = 2;
  }).toThrow(TypeError);
});

it('a report that breaks the contract is refused each time, and does not push out a good one of before', () => {
  const good = parsedReport(at('a'), text(1));
  const broken = text(1).replace('"schemaVersion":1', '"schemaVersion":2');
  expect(broken).not.toBe(text(1));
  expect(() => parsedReport(at('a', 2), broken)).toThrow('schemaVersion');
  expect(keptReport(at('a', 2))).toBeNull();
  expect(keptReport(at('a'))).toBe(good);
});

it('keeps the latest within sixteen million characters, and one that alone is larger', () => {
  const a = parsedReport(at('a'), text(1, 6_000_000));
  parsedReport(at('b'), text(1, 6_000_000));
  expect(keptReport(at('a'))).toBe(a);
  parsedReport(at('c'), text(1, 6_000_000));
  expect(keptReport(at('a'))).toBe(a);
  expect(keptReport(at('b'))).toBeNull();

  const large = parsedReport(at('large'), text(1, 17_000_000));
  expect(keptReport(at('large'))).toBe(large);
  expect(keptReport(at('a'))).toBeNull();
});

it('a deleted audit is forgotten', () => {
  parsedReport(at('a'), text(1));
  forgetReport('a');
  expect(keptReport(at('a'))).toBeNull();
});
