const ANSWERED = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/**
 * Answers a request whose method no address of the app takes, such as TRACE, of which Next can't make a request: it would say
 * 500 and print a stack for each. False for a method that the app answers itself.
 */
export function refuseMethod(request, response) {
  if (ANSWERED.includes(request.method)) return false;
  response.writeHead(405, {
    Allow: ANSWERED.join(', '),
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
  });
  // In the form of every refusal (lib/reports/refusal.ts).
  const message = 'Whowaits does not answer this method.';
  const remedy = `Use one of: ${ANSWERED.join(', ')}.`;
  response.end(JSON.stringify({ error: { code: 'wrong-method', message, remedy } }));
  return true;
}
