/** An address of the API, with the module of its handlers. `methods`: those of the module that answer at this address; all where it is not set. */
type Address = { path: string; load: () => Promise<object>; methods?: readonly string[] };

const uploads = () => import('../api/uploads/[[...upload]]/route');

/**
 * Every address of the API but that of its description. A built app has no files to look through, so they are listed here;
 * tests/unit/app/openapi.test.ts holds the list against the files.
 */
export const ROUTES: readonly Address[] = [
  { path: '/api/audits', load: () => import('../api/audits/route') },
  { path: '/api/audits/sample', load: () => import('../api/audits/sample/route') },
  { path: '/api/audits/uploads', load: () => import('../api/audits/uploads/route') },
  { path: '/api/audits/workflows', load: () => import('../api/audits/workflows/route') },
  { path: '/api/audits/{id}', load: () => import('../api/audits/[id]/route') },
  { path: '/api/audits/{id}/report', load: () => import('../api/audits/[id]/report/route') },
  { path: '/api/audits/{id}/rejects', load: () => import('../api/audits/[id]/rejects/route') },
  { path: '/api/audits/{id}/answers', load: () => import('../api/audits/[id]/answers/route') },
  { path: '/api/audits/{id}/versions', load: () => import('../api/audits/[id]/versions/route') },
  {
    path: '/api/audits/{id}/workloads/{workloadId}/decisions',
    load: () => import('../api/audits/[id]/workloads/[workloadId]/decisions/route'),
  },
  { path: '/api/audits/{id}/plan', load: () => import('../api/audits/[id]/plan/route') },
  { path: '/api/audits/{id}/plan/handoff', load: () => import('../api/audits/[id]/plan/handoff/route') },
  { path: '/api/audits/{id}/check', load: () => import('../api/audits/[id]/check/route') },
  { path: '/api/audits/{id}/diff', load: () => import('../api/audits/[id]/diff/route') },
  { path: '/api/audits/{id}/realised', load: () => import('../api/audits/[id]/realised/route') },
  { path: '/api/audits/{id}/compare', load: () => import('../api/audits/[id]/compare/route') },
  { path: '/api/audits/{id}/costs', load: () => import('../api/audits/[id]/costs/route') },
  { path: '/api/audits/{id}/workflows', load: () => import('../api/audits/[id]/workflows/route') },
  { path: '/api/audits/{id}/why', load: () => import('../api/audits/[id]/why/route') },
  { path: '/api/audits/{id}/key', load: () => import('../api/audits/[id]/key/route') },
  { path: '/api/audits/{id}/reprice', load: () => import('../api/audits/[id]/reprice/route') },
  { path: '/api/audits/{id}/shares', load: () => import('../api/audits/[id]/shares/route') },
  { path: '/api/audits/{id}/decisions', load: () => import('../api/audits/[id]/decisions/route') },
  { path: '/api/audits/{id}/decisions/undo', load: () => import('../api/audits/[id]/decisions/undo/route') },
  { path: '/api/audits/{id}/annotations', load: () => import('../api/audits/[id]/annotations/route') },
  { path: '/api/audits/{id}/annotations/undo', load: () => import('../api/audits/[id]/annotations/undo/route') },
  {
    path: '/api/audits/{id}/scenarios/{scenarioId}',
    load: () => import('../api/audits/[id]/scenarios/[scenarioId]/route'),
  },
  { path: '/api/audits/{id}/scenarios/models', load: () => import('../api/audits/[id]/scenarios/models/route') },
  { path: '/api/audits/{id}/scenarios/inputs', load: () => import('../api/audits/[id]/scenarios/inputs/route') },
  { path: '/api/audits/{id}/scenarios/outcome', load: () => import('../api/audits/[id]/scenarios/outcome/route') },
  { path: '/api/audits/{id}/scenarios', load: () => import('../api/audits/[id]/scenarios/route') },
  {
    path: '/api/audits/{id}/workloads/{workloadId}/profile',
    load: () => import('../api/audits/[id]/workloads/[workloadId]/profile/route'),
  },
  {
    path: '/api/audits/{id}/workloads/{workloadId}/why',
    load: () => import('../api/audits/[id]/workloads/[workloadId]/why/route'),
  },
  {
    path: '/api/audits/{id}/workloads/{workloadId}',
    load: () => import('../api/audits/[id]/workloads/[workloadId]/route'),
  },
  { path: '/api/audits/{id}/workloads', load: () => import('../api/audits/[id]/workloads/route') },
  { path: '/api/batches', load: () => import('../api/batches/route') },
  { path: '/api/batches/{id}', load: () => import('../api/batches/[id]/route') },
  { path: '/api/batches/{id}/records', load: () => import('../api/batches/[id]/records/route') },
  { path: '/api/webhooks/openai', load: () => import('../api/webhooks/openai/route') },
  { path: '/api/shares', load: () => import('../api/shares/route') },
  { path: '/api/shares/{id}', load: () => import('../api/shares/[id]/route') },
  { path: '/api/uploads', load: uploads, methods: ['GET', 'POST', 'OPTIONS'] },
  { path: '/api/uploads/{upload}', load: uploads, methods: ['HEAD', 'PATCH', 'DELETE'] },
  { path: '/api/mappings', load: () => import('../api/mappings/route') },
  { path: '/api/mappings/look', load: () => import('../api/mappings/look/route') },
  { path: '/api/mappings/try', load: () => import('../api/mappings/try/route') },
  { path: '/api/mappings/{id}', load: () => import('../api/mappings/[id]/route') },
  { path: '/api/prices', load: () => import('../api/prices/route') },
  { path: '/api/prices/models', load: () => import('../api/prices/models/route') },
  { path: '/api/prices/changes', load: () => import('../api/prices/changes/route') },
  { path: '/api/prices/old', load: () => import('../api/prices/old/route') },
  { path: '/api/prices/providers', load: () => import('../api/prices/providers/route') },
  { path: '/api/prices/file', load: () => import('../api/prices/file/route') },
  { path: '/api/prices/{id}', load: () => import('../api/prices/[id]/route') },
  { path: '/api/formats', load: () => import('../api/formats/route') },
  { path: '/api/assumptions', load: () => import('../api/assumptions/route') },
];
