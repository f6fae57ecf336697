import type { RequestBody } from '../../plans/job-shape';
import type { JobShape } from '../../plans/job-shapes';
import { parseExactly, toJson } from '../exact-json';

/** Names that stand for an id and for a body while the line around them is made. */
const [ID, FIELD] = ['the-id-of-a-request', 'the-body-of-a-request'];

/**
 * Gives the line of a request with its end: that of the shape, as JSON. What is around id and body is the same in every line, so it is made once,
 * where a form has the body in one piece: to make it a million times takes as long as to read the prompts. `customId` fits the shape's rule, so that
 * nothing in it is escaped. `bodyText` is the body as JSON in one line, where it is known, and leaves as it is.
 */
export function lineTextOf(
  shape: JobShape,
  model: string,
  endpoint: string,
): (customId: string, body: RequestBody, bodyText?: string) => string {
  const whole = (customId: string, body: RequestBody, bodyText?: string) => {
    // A body whose text is known was read to be looked at, and may lack digits.
    const own = bodyText === undefined ? body : (parseExactly(bodyText) as RequestBody);
    return `${toJson(shape.lineOf({ customId, body: own, model, endpoint }))}\n`;
  };
  const probe = JSON.stringify(shape.lineOf({ customId: ID, body: { [FIELD]: 0 }, model, endpoint }));
  const end = shape.modelInBody ? `,"model":${JSON.stringify(model)}}` : '}';
  const [head, between, more] = probe.split(JSON.stringify(ID));
  const [middle, tail, other] = (between ?? '').split(`{"${FIELD}":0${end}`);
  if (middle === undefined || tail === undefined || more !== undefined || other !== undefined) return whole;
  return (customId, body, bodyText) => {
    // A model that the body names keeps its place in it, or leaves it.
    if ('model' in body && !(shape.modelInBody && body.model === model)) return whole(customId, body, bodyText);
    const text = bodyText ?? toJson(body);
    if (text === '{}') return whole(customId, body);
    return `${head}"${customId}"${middle}${'model' in body ? text : text.slice(0, -1) + end}${tail}\n`;
  };
}
