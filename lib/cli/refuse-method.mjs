const ANSWERED = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/**
 * Refuses methods that the app does not answer, such as TRACE. Next can't handle them: it would answer 500 and print a stack for
 * each. Returns false for a method that the app answers itself.
 */
export function refuseMethod(request, response) {
  if (ANSWERED.includes(request.method)) return false;
  response.writeHead(405, {
    Allow: ANSWERED.join(', '),
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
  });
  // The form of all refusals (lib/reports/answers/refusal.ts).
  const message = 'Whowaits does not answer this method.';
  const remedy = `Use one of: ${ANSWERED.join(', ')}.`;
  response.end(JSON.stringify({ error: { code: 'wrong-method', message, remedy } }));
  return true;
}
