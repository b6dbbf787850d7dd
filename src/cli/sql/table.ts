const WIDEST = 60;
const GAP = '  ';

const segments = new Intl.Segmenter('fr', { granularity: 'grapheme' });
const length = (text: string): number => [...segments.segment(text)].length;

function cut(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return length(line) <= WIDEST ? line : `${line.slice(0, WIDEST - 1)}…`;
}

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - length(text)));

/** Rows of text as aligned columns under their names; long cells are cut. */
export function table(names: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const cells = [names, ...rows].map((row) => row.map(cut));
  const widths = names.map((_, at) => Math.max(...cells.map((row) => length(row[at] ?? ''))));
  const [head = [], ...body] = cells;
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) => pad(cell, widths[at] ?? 0))
      .join(GAP)
      .trimEnd();
  return [line(head), widths.map((width) => '─'.repeat(width)).join(GAP), ...body.map(line)];
}
