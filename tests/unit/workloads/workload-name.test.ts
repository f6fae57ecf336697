import { describe, expect, it } from 'vitest';
import { workloadName } from '../../../lib/workloads/key/workload-name';

const key = {
  application: null,
  route: null,
  keyName: null,
  tags: null,
  operation: null,
  provider: 'openai',
  model: 'gpt-4o',
  serviceTier: null,
};

describe('the name of a workload', () => {
  it('is its purpose', () => {
    expect(workloadName({ ...key, application: 'support', route: '/reply' })).toBe('support · /reply');
    expect(workloadName({ ...key, application: 'support', keyName: 'bot' })).toBe('support · bot');
    expect(workloadName({ ...key, keyName: 'bot' })).toBe('bot');
    expect(workloadName({ ...key, tags: 'digest' })).toBe('digest');
  });

  it('says that it has none, with the operation', () => {
    expect(workloadName({ ...key, operation: 'embedding' })).toBe('Unnamed embedding');
    expect(workloadName(key)).toBe('Unnamed');
  });

  it('names a tier that is not the standard one', () => {
    expect(workloadName({ ...key, keyName: 'bot', serviceTier: 'batch' })).toBe('bot (batch)');
    expect(workloadName({ ...key, keyName: 'bot', serviceTier: 'standard' })).toBe('bot');
  });
});
