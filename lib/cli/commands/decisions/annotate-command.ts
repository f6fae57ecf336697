import type { Command } from 'commander';
import { annotate, lastAnnotation, undoAnnotations } from '../../../audits/decisions/annotate';
import { findWorkload } from '../../../audits/find-workload';
import { ANNOTATION_FIELDS, ANNOTATION_LABELS, type Annotation } from '../../../workloads/annotation';
import { AUDIT_ARGUMENT } from '../../arguments/audit-argument';
import { findAudit } from '../../arguments/find-audit';
import { printable } from '../../print/text-table';
import { annotationLines } from '../../print/workload';

type Options = Annotation & { by: string; undo?: true; json?: true };

const EPILOGUE = `
What you set belongs to the workload, in every audit and in later imports. It changes no figure. An empty text takes it back.
--undo puts back what stood before the last change; again, what stood before that. "whowaits show AUDIT WORKLOAD" prints what is
set, "whowaits history AUDIT WORKLOAD" who set it and when.
Examples:
  $ whowaits annotate AUDIT "newsletter" --owner "Growth team" --cost-centre 4711 --by Ana
  $ whowaits annotate AUDIT "newsletter" --note "" --by Ana
  $ whowaits annotate AUDIT "newsletter" --undo --by Ana`;

/** Adds `whowaits annotate`: a person sets the owner, the cost centre or the note of a workload. */
export function addAnnotateCommand(program: Command): void {
  program
    .command('annotate')
    .description('Sets the owner, the cost centre or the note of a workload.')
    .argument('<audit>', AUDIT_ARGUMENT)
    .argument('<workload>', 'its ID, its name or a part of its name')
    .option('--owner <name>', 'the team or the person that owns it')
    .option('--cost-centre <text>', 'where its cost is booked')
    .option('--note <text>', 'a note for the next reader')
    .requiredOption('--by <name>', 'the name of the person who sets it')
    .option('--undo', 'undo the last change of these, all that was set at once')
    .option('--json', 'print only the workload with what is set, as JSON, to standard output')
    .addHelpText('after', EPILOGUE)
    .action(async (asked: string, name: string, { by, undo, json, ...fields }: Options, command: Command) => {
      if (Object.keys(fields).length > 0 === (undo === true))
        command.error('error: give --owner, --cost-centre, --note or some of them, or only --undo.');
      const { id: auditId } = await findAudit(asked);
      const { id } = await findWorkload(auditId, name);
      if (undo === true) {
        const entries = (await lastAnnotation(id)).map((entry) => entry.id);
        if (entries.length === 0)
          command.error('error: there is nothing to undo: no owner, cost centre or note was set.');
        await undoAnnotations(auditId, { entries, by });
      } else await annotate(auditId, { ...fields, workloads: [id], by });
      const workload = await findWorkload(auditId, id);
      if (json === true) {
        const set = ANNOTATION_FIELDS.map((field) => [field, workload[field] ?? null]);
        console.log(JSON.stringify({ id, name: workload.name, ...Object.fromEntries(set) }, null, 2));
        return;
      }
      const lines = annotationLines(workload);
      const none = `${Object.values(ANNOTATION_LABELS).join(', ')}: none.`;
      console.log([printable(workload.name), ...(lines.length === 0 ? [none] : lines)].join('\n'));
    });
}
