import { type DuckDBConnection, DuckDBScalarFunction, VARCHAR } from '@duckdb/node-api';
import { maskModel, maskName } from '../../logs/columns/mask-name';
import { literal } from '../duckdb/sql-text';

/** What shows that a name may hold more than the numbers, ids and addresses that SQL replaces by itself. */
const RARE = [
  '%|=|&|[(\\[{][aA][tT][)\\]}]|\\+[0-9]|::',
  // IPv4 and IPv6, account and grouped numbers.
  '[0-9]\\.[0-9]{1,3}\\.[0-9]|[0-9a-fA-F]:[0-9a-fA-F]{1,4}:|[A-Z]{2}[0-9]{2} ?[A-Z0-9]{4}|[0-9]{2}[ /-][0-9]{2,5}[ /-][0-9]{2}',
  'eyJ|gh[a-z]_|github_pat_|glpat-|npm_|hf_|dop_v1|shp|xox|(^|[^A-Za-z0-9])[spr]k[-_]|AKIA|ASIA|AROA|AIDA|AIza|ya29|[bB]earer|BEARER|[bB]asic |BASIC ',
  // Four words may be a sentence.
  '(\\S+\\s+){3}\\S',
].join('|');
/** Of what SQL left, what may be random. */
const LONG_RUN = '[A-Za-z0-9+]{16}';
const COMMON = '@|[?]|[0-9]{4}|[0-9a-fA-F]{12}';

/**
 * Names of things are kept, people and secrets in them are not. What is common (numbers, ids, mail, queries) is replaced in
 * SQL, which does it for millions of different names; the rest by `mask-name`, each name once. A name without any sign of
 * either is taken as it is.
 */
export const NAME_MACROS: readonly string[] = [
  `without_common(value) AS regexp_replace(regexp_replace(regexp_replace(value,
     '[^\\s/@]+@[^\\s/@]+', ':email', 'g'),
     '[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}|[0-9a-fA-F]{24,}', ':id', 'g'),
     '(^|[^0-9A-Za-z])[0-9]{4,}', '\\1:id', 'g')`,
  `unless_random(value, common) AS CASE WHEN regexp_matches(common, ${literal(LONG_RUN)}) THEN mask_name(value) ELSE left(common, 200) END`,
  `without_rare(value) AS CASE WHEN regexp_matches(value, ${literal(RARE)}) THEN mask_name(value) ELSE unless_random(value, without_common(value)) END`,
  `label(value) AS CASE WHEN value IS NULL THEN NULL
     WHEN strlen(value) <= 200 AND NOT regexp_matches(value, ${literal(`${COMMON}|${LONG_RUN}|${RARE}`)}) THEN value
     ELSE without_rare(regexp_replace(value, '[?]\\S+', '?:query', 'g')) END`,
  `model_name(value) AS CASE WHEN value IS NULL THEN NULL
     WHEN strlen(value) <= 200 AND NOT regexp_matches(value, ${literal(`@|[?]|${RARE}`)}) THEN value ELSE mask_model(value) END`,
];

/** Names remembered at most. */
const REMEMBERED = 50_000;

/** Defines the functions that the macros call for the names that SQL can't mask by itself. */
export function defineMasks(connection: DuckDBConnection): void {
  connection.registerScalarFunction(textFunction('mask_name', maskName));
  connection.registerScalarFunction(textFunction('mask_model', maskModel));
}

function textFunction(name: string, mask: (text: string) => string): DuckDBScalarFunction {
  const known = new Map<string, string>();
  return DuckDBScalarFunction.create({
    name,
    parameterTypes: [VARCHAR],
    returnType: VARCHAR,
    mainFunction: (_info, input, output) => {
      const values = input.getColumnVector(0);
      for (let row = 0; row < input.rowCount; row += 1) {
        const text = values.getItem(row);
        if (typeof text !== 'string') {
          output.setItem(row, null);
          continue;
        }
        const masked = known.get(text) ?? mask(text);
        if (known.size < REMEMBERED) known.set(text, masked);
        output.setItem(row, masked);
      }
      output.flush();
    },
  });
}
