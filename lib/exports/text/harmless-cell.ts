/**
 * A text that no spreadsheet runs as a formula: an apostrophe stands before =, +, -, @ and their wide forms where a cell begins with
 * them, after blanks too. A file with commas may be read with semicolons or tabs, so what follows one of those counts as a beginning
 * (OWASP, "CSV Injection").
 */
export function harmlessCell(text: string): string {
  return text.replace(/(^|[;\t\r\n|])(\s*)(?=[=+\-@＝＋－＠])/g, "$1$2'").replace(/^(?=[\t\r])/, "'");
}
