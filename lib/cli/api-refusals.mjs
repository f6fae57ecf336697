/** What Next says with a status alone, in the codes of lib/reports/answers/refusal.ts. All other statuses are by their hundred. */
const REFUSALS = {
  404: { code: 'not-found', message: 'There is nothing at this address.', remedy: 'Check the address.' },
  405: {
    code: 'wrong-method',
    message: 'This address does not answer this method.',
    remedy: 'OPTIONS asks the address which methods it answers. The page /api-docs lists them too.',
  },
  413: { code: 'too-large', message: 'The request is too large.', remedy: 'Send less at once.' },
};
const WRONG = {
  code: 'wrong-request',
  message: 'Whowaits can’t read this request.',
  remedy: 'The page /api-docs says what the address takes.',
};
const FAULT = {
  code: 'fault',
  message: 'Whowaits had an internal error.',
  remedy: 'Check the terminal that runs Whowaits, then try again.',
};

/**
 * Gives the refusals that Next makes in the place of our handlers, such as 405, the form of all others. Only under /api, only
 * statuses of 400 and more, and only without a body of our own: that is JSON or plain text.
 */
export function refuseInOurForm(request, response) {
  if (!/^\/api(\/|\?|$)/.test(request.url)) return;
  const { writeHead, write, end } = response;
  let replaced = false;

  /** True once this answer is ours, whatever Next writes next. */
  const takesOver = () => {
    if (replaced || response.headersSent) return replaced;
    if (response.statusCode < 400 || /^(application\/|text\/plain)/.test(response.getHeader('Content-Type') ?? ''))
      return false;
    replaced = true;
    const { statusCode } = response;
    const body = JSON.stringify({ error: REFUSALS[statusCode] ?? (statusCode >= 500 ? FAULT : WRONG) });
    for (const name of ['Content-Encoding', 'Transfer-Encoding', 'ETag']) response.removeHeader(name);
    response.setHeader('Content-Type', 'application/json');
    response.setHeader('Content-Length', Buffer.byteLength(body));
    response.setHeader('Cache-Control', 'no-store');
    writeHead.call(response, statusCode);
    // An answer to HEAD has no body, which Node sees to.
    end.call(response, body);
    return true;
  };

  response.writeHead = (status, ...rest) => {
    response.statusCode = status;
    const headers = rest.find((one) => typeof one === 'object' && one !== null);
    if (headers !== undefined && !Array.isArray(headers)) {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    }
    return takesOver() ? response : writeHead.call(response, status, ...rest);
  };
  response.write = (...args) => (takesOver() ? true : write.apply(response, args));
  response.end = (...args) => (takesOver() ? response : end.apply(response, args));
}
