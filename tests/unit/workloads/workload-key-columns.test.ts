import { describe, expect, it } from 'vitest';
import { chooseKeyColumns } from '../../../lib/workloads/workload-key-columns';

const none = { application: 0, route: 0, key_name: 0, tags: 0 };

describe('the columns of the workload key', () => {
  it('are application and route where both are there, whatever else is', () => {
    expect(chooseKeyColumns({ application: 5, route: 20, key_name: 3, tags: 9 })).toEqual(['application', 'route']);
  });

  it('take the key’s name where there is no route', () => {
    expect(chooseKeyColumns({ ...none, application: 5, key_name: 12 })).toEqual(['application', 'key_name']);
    expect(chooseKeyColumns({ ...none, key_name: 12, tags: 9 })).toEqual(['key_name']);
  });

  it('take tags where there is nothing else', () => {
    expect(chooseKeyColumns({ ...none, tags: 9 })).toEqual(['tags']);
    expect(chooseKeyColumns(none)).toEqual([]);
  });

  it('are never a column with a value for nearly every request', () => {
    expect(chooseKeyColumns({ ...none, tags: 90_000 })).toEqual([]);
    expect(chooseKeyColumns({ application: 5, route: 90_000, key_name: 12, tags: 0 })).toEqual([
      'application',
      'key_name',
    ]);
  });
});
