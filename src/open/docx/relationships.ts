import type { XmlNode } from 'docx4js';
import { treeOf } from './tree.ts';
import { attribute, localName } from './xml.ts';

/** One line of a relationships part (ECMA-376 part 2, 6.5). Targets are names inside the package, never paths to open. */
export interface Relationship {
  /** Last word of the type's address: `officeDocument`, `hyperlink`, `footnotes`, … */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

function* elements(node: XmlNode): Generator<XmlNode> {
  for (const one of node.children ?? []) {
    if (one.name !== undefined) yield one;
    yield* elements(one);
  }
}

/** Relationships of a well-formed part. */
export function relationshipsOf(xml: string): readonly Relationship[] {
  return [...elements(treeOf(xml))]
    .filter((one) => localName(one.name ?? '') === 'Relationship')
    .map((one) => ({
      type: attribute(one, 'Type')?.split('/').at(-1) ?? '',
      target: attribute(one, 'Target') ?? '',
      external: attribute(one, 'TargetMode') === 'External',
    }));
}

/** Name of the part that a target stands for, seen from the folder of the part that names it. */
export function partName(folder: string, target: string): string {
  const steps: string[] = target.startsWith('/') ? [] : folder.split('/');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.filter((step) => step !== '').join('/');
}
