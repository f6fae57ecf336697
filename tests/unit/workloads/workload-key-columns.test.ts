import { describe, expect, it } from 'vitest';
import { namingColumns } from '../../../lib/workloads/key/workload-key-columns';

const none = { application: 0, route: 0, key_name: 0, tags: 0 };

describe('the columns of the workload key', () => {
  it('are those that hold something', () => {
    expect(namingColumns({ application: 5, route: 20, key_name: 3, tags: 9 })).toEqual([
      'application',
      'route',
      'key_name',
      'tags',
    ]);
    expect(namingColumns({ ...none, key_name: 12 })).toEqual(['key_name']);
    expect(namingColumns(none)).toEqual([]);
  });

  it('are never a column with a value for nearly every request', () => {
    expect(namingColumns({ ...none, tags: 90_000 })).toEqual([]);
    expect(namingColumns({ application: 5, route: 90_000, key_name: 12, tags: 0 })).toEqual([
      'application',
      'key_name',
    ]);
    expect(namingColumns({ ...none, application: 30, key_name: 12 }, 50)).toEqual(['key_name']);
  });
});
