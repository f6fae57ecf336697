import type { Cell } from './columns/column-source';

/** A place in a request's body, by its keys: the bodies of OpenAI, Anthropic, Gemini, Bedrock and Ollama. */
type BodyPath = readonly [string, ...string[]];
/** The cells at a place in the bodies of a log that keeps them. */
export type BodyCells = (path: BodyPath) => readonly Cell[];

/** The canonical columns for the shape of a request, each with the cells of a log that show it. */
export type RequestShape = Partial<
  Record<
    | 'message_count'
    | 'user_turns'
    | 'system_prompt_hash'
    | 'prompt_head_hash'
    | 'tools_offered'
    | 'earlier_answers'
    | 'output_format'
    | 'max_output_tokens'
    | 'temperature',
    { from: 'cells'; cells: readonly Cell[] }
  >
>;

const MESSAGES: readonly BodyPath[] = [['messages'], ['contents'], ['input']];
const SYSTEM: readonly BodyPath[] = [['system'], ['instructions'], ['systemInstruction'], ['system_instruction']];
const PROMPTS_ALONE: readonly BodyPath[] = [['prompt'], ['inputText']];
/** A response that is kept by the vendor, which a request of OpenAI's Responses API goes on from. */
const PREVIOUS: BodyPath = ['previous_response_id'];
const TOOLS: readonly BodyPath[] = [['tools'], ['toolConfig', 'tools'], ['functions']];
const GENERATION = ['generationConfig', 'generation_config'] as const;

const FORMATS: readonly BodyPath[] = [
  ['response_format'],
  ['text', 'format'],
  ['output_config', 'format'],
  ['output_format'],
  ['generationConfig', 'responseSchema'],
  ['generation_config', 'response_schema'],
  ['generationConfig', 'responseMimeType'],
  ['generation_config', 'response_mime_type'],
];
const LIMITS: readonly BodyPath[] = [
  ['max_output_tokens'],
  ['max_completion_tokens'],
  ['max_tokens'],
  ['generationConfig', 'maxOutputTokens'],
  ['generation_config', 'max_output_tokens'],
  ['inferenceConfig', 'maxTokens'],
  ['textGenerationConfig', 'maxTokenCount'],
  ['max_tokens_to_sample'],
  ['max_gen_len'],
  ['options', 'num_predict'],
];
const TEMPERATURES: readonly BodyPath[] = [
  ['temperature'],
  ...GENERATION.map((key): BodyPath => [key, 'temperature']),
  ['inferenceConfig', 'temperature'],
  ['options', 'temperature'],
];

/**
 * The shape of requests in a log that keeps bodies: the number of messages, tools and tokens, the settings, and the
 * texts that the engine hashes. Sources: OpenAI API reference (chat completions, responses), Anthropic (messages),
 * Google (generateContent), Amazon Bedrock (Converse), Ollama (docs/api.md).
 */
export function requestShape(cellsAt: BodyCells): RequestShape {
  const cells = (...paths: readonly BodyPath[]) => paths.flatMap((path) => [...cellsAt(path)]);
  return joinShapes(
    {
      system_prompt_hash: { from: 'cells', cells: cells(...SYSTEM) },
      tools_offered: { from: 'cells', cells: cells(...TOOLS).map(asList) },
      output_format: { from: 'cells', cells: cells(...FORMATS) },
      max_output_tokens: { from: 'cells', cells: cells(...LIMITS) },
      temperature: { from: 'cells', cells: cells(...TEMPERATURES) },
      earlier_answers: { from: 'cells', cells: cells(PREVIOUS) },
    },
    joinShapes(messagesShape(cells(...MESSAGES)), {
      prompt_head_hash: { from: 'cells', cells: cells(...PROMPTS_ALONE) },
    }),
  );
}

/** The part of the shape that the messages alone give. `cells` hold the messages. */
export function messagesShape(cells: readonly Cell[]): RequestShape {
  const lists = { from: 'cells', cells: cells.map(asList) } as const;
  return {
    message_count: lists,
    user_turns: lists,
    earlier_answers: lists,
    system_prompt_hash: lists,
    prompt_head_hash: { from: 'cells', cells },
  };
}

/** A value that is not a list counts as missing. */
export const asList = (cell: Cell): Cell => ({ ...cell, list: true });

/** The cells of the first shape, followed by those of the second in case they are empty. */
export function joinShapes(first: RequestShape, second: RequestShape): RequestShape {
  const columns = Object.keys({ ...first, ...second }) as (keyof RequestShape)[];
  return Object.fromEntries(
    columns.map((column) => [
      column,
      { from: 'cells', cells: [...(first[column]?.cells ?? []), ...(second[column]?.cells ?? [])] },
    ]),
  );
}

/** Bodies inside these columns, or at a path inside a column; an empty path is the record itself. */
export function bodiesIn(...places: readonly (readonly string[])[]): BodyCells {
  return (path) =>
    places.map((place) => {
      const [column = path[0], ...inside] = [...place, ...path];
      return inside.length === 0 ? { column } : { column, path: inside };
    });
}
