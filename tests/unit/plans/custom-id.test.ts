import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customIds, type RecordKey, type Sha256 } from '../../../lib/plans/custom-id';
import { fitsIdRule, type IdRule, idRuleOf } from '../../../lib/plans/id-rule';
import { JOB_SHAPES } from '../../../lib/plans/job-shape';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const customIdOf = (rule: IdRule, { recordId, ...versions }: RecordKey, sha: Sha256) =>
  customIds(rule, versions, sha)(recordId).customId;
const key = { recordId: 'ticket-7', promptVersion: 'v1', model: 'm', schemaVersion: null };

describe('custom ids', () => {
  it('are the record and the hash of the four, on every machine', () => {
    // printf '["ticket-7","v1","m",null]' | sha256sum
    expect(customIdOf(idRuleOf('openai'), key, sha256)).toBe('ticket-7-c1463b1339cf');
  });

  it.each(['promptVersion', 'model', 'schemaVersion', 'recordId'] as const)('change with the %s', (field) => {
    const other = customIdOf(idRuleOf('openai'), { ...key, [field]: 'other' }, sha256);
    expect(other).not.toBe(customIdOf(idRuleOf('openai'), key, sha256));
  });

  it('are a hash alone where a provider does not take the record', () => {
    expect(customIdOf(idRuleOf('bedrock'), key, sha256)).toMatch(/^[0-9a-f]{32}$/);
    expect(customIdOf(idRuleOf('vertex'), { ...key, recordId: 'Ticket' }, sha256)).toMatch(/^[0-9a-f]{32}$/);
    expect(customIdOf(idRuleOf('anthropic'), { ...key, recordId: '10.1234/abc' }, sha256)).toMatch(/^[0-9a-f]{32}$/);
    expect(customIdOf(idRuleOf('anthropic'), { ...key, recordId: 'x'.repeat(52) }, sha256)).toMatch(/^[0-9a-f]{32}$/);
    expect(customIdOf(idRuleOf('anthropic'), { ...key, recordId: 'x'.repeat(51) }, sha256)).toHaveLength(64);
  });

  it.each(JOB_SHAPES)('keep to the length and the alphabet of %s, whatever the record', (shape) => {
    const rule = idRuleOf(shape);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-zA-Z0-9_-]{1,70}$/)), (recordId) => {
        expect(fitsIdRule(rule, customIdOf(rule, { ...key, recordId }, sha256))).toBe(true);
      }),
    );
  });
});
