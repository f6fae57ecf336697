import type { Command } from 'commander';
import { describeApi } from '../../../app/openapi/document';

/** Adds `whowaits openapi`: prints the description of the API. */
export function addOpenApiCommand(program: Command): void {
  program
    .command('openapi')
    .description('Prints the API of "whowaits serve" as OpenAPI 3.1 in JSON.')
    .addHelpText('after', '\nExample:\n  $ whowaits openapi > openapi.json')
    .action(async () => {
      console.log(JSON.stringify(await describeApi(), null, 2));
    });
}
