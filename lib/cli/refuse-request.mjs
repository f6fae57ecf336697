const ANSWERED = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/**
 * Refuses what Next can't handle and would answer with 500: methods that the app does not answer, such as TRACE, and addresses that can't
 * be decoded, such as /audits/%. Returns false for a request that the app answers itself.
 */
export function refuseRequest(request, response) {
  if (!ANSWERED.includes(request.method)) {
    const allowed = ANSWERED.join(', ');
    const error = {
      code: 'wrong-method',
      message: 'Whowaits does not answer this method.',
      remedy: `Use one of: ${allowed}.`,
    };
    refuse(response, 405, error, { Allow: allowed });
    return true;
  }
  if (isDecodable(request.url.split('?', 1)[0])) return false;
  const message = 'There is nothing at this address: it has a % that begins no character.';
  refuse(response, 404, { code: 'not-found', message, remedy: 'Check the address.' });
  return true;
}

/** The form of all refusals (lib/reports/answers/refusal.ts). */
function refuse(response, status, error, headers = {}) {
  response.writeHead(status, { ...headers, 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify({ error }));
}

function isDecodable(path) {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
