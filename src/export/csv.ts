import { stringify } from 'csv-stringify/sync';

/** What a cell can hold: a number stays one, a truth becomes oui or non, nothing an empty cell. */
export type Cell = string | number | boolean | null;

/** Excel reads a file as UTF-8 only when it begins with this. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * One line of CSV (RFC 4180: CRLF, quotes doubled). A text that a spreadsheet would take for a formula gets an
 * apostrophe in front (OWASP, "CSV Injection"). With `;`, which Excel in French expects, numbers have a decimal comma.
 */
export const csvLine = (cells: readonly Cell[], separator: string): string =>
  stringify([cells], {
    delimiter: separator,
    record_delimiter: '\r\n',
    quote_record_delimiter: true,
    escape_formulas: true,
    cast: {
      boolean: (value) => (value ? 'oui' : 'non'),
      number: (value) => (separator === ';' ? String(value).replace('.', ',') : String(value)),
    },
  });
