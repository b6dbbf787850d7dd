import type { XmlNode } from 'docx4js';
import type { NoteCode } from '../../model/note.ts';
import { BOX, type BoxState, CELL } from '../../model/source.ts';
import { BOX_GLYPHS, controlBoxState, glyphBoxState, legacyBoxState, symbolBoxState } from './checkbox.ts';
import { attribute, child, decodeEntities, localName, onOff } from './xml.ts';

/** What one walk over the tree gathers. */
export interface Walked {
  readonly text: string;
  readonly boxes: readonly BoxState[];
  readonly notes: ReadonlySet<NoteCode>;
}

/** The walk's only mutable state; it lives for one document. */
interface Gathering {
  text: string;
  readonly boxes: BoxState[];
  readonly notes: Set<NoteCode>;
  /** One entry an open complex field (17.16.18): whether its box has been seen. */
  readonly fields: { instruction: string; box: boolean }[];
}

type Handler = (node: XmlNode, into: Gathering) => void;

const FORBIDDEN = /[\uFDD0-\uFDEF\uFFFE\uFFFF]/g;

function addBox(into: Gathering, state: BoxState): void {
  into.text += BOX;
  into.boxes.push(state);
}

function addText(into: Gathering, data: string): void {
  const text = data.replace(FORBIDDEN, '\uFFFD');
  if (!BOX_GLYPHS.test(text)) {
    into.text += text;
    return;
  }
  for (const glyph of text) {
    if (BOX_GLYPHS.test(glyph)) addBox(into, glyphBoxState(glyph));
    else into.text += glyph;
  }
}

const descend: Handler = (node, into) => {
  for (const one of node.children ?? []) visit(one, into);
};

const ignore: Handler = () => {};

const add =
  (text: string): Handler =>
  (_node, into) => {
    into.text += text;
  };

const thenAdd =
  (text: string): Handler =>
  (node, into) => {
    descend(node, into);
    into.text += text;
  };

const remark =
  (code: NoteCode, handler: Handler): Handler =>
  (node, into) => {
    into.notes.add(code);
    handler(node, into);
  };

/** Character data stands only in `w:t`; white space between elements is the producer's indentation. */
const characters: Handler = (node, into) => {
  for (const one of node.children ?? []) {
    if (one.type === 'text') addText(into, decodeEntities(one.data ?? ''));
    else if (one.type === 'cdata') for (const raw of one.children ?? []) addText(into, raw.data ?? '');
  }
};

const instruction: Handler = (node, into) => {
  const field = into.fields.at(-1);
  if (field) field.instruction += node.children?.map((one) => one.data ?? '').join('') ?? '';
};

/** A FORMCHECKBOX without its data has a box on the page whose state is written nowhere. */
function closeInstruction(into: Gathering): void {
  const field = into.fields.at(-1);
  if (!field || field.box || !field.instruction.includes('FORMCHECKBOX')) return;
  field.box = true;
  addBox(into, 'unsure');
}

const FIELD_CHARACTERS: Readonly<Record<string, Handler>> = {
  begin: (node, into) => {
    const data = child(node, 'ffData');
    const checkBox = data && child(data, 'checkBox');
    into.fields.push({ instruction: '', box: checkBox !== undefined });
    if (checkBox) addBox(into, legacyBoxState(checkBox));
  },
  separate: (_node, into) => closeInstruction(into),
  end: (_node, into) => {
    closeInstruction(into);
    into.fields.pop();
  },
};

const fieldCharacter: Handler = (node, into) =>
  FIELD_CHARACTERS[attribute(node, 'fldCharType') ?? '']?.(node, into);

const contentControl: Handler = (node, into) => {
  const properties = child(node, 'sdtPr');
  const state = controlBoxState(properties);
  const content = child(node, 'sdtContent');
  if (state) addBox(into, state);
  else if (content && !onOff(properties && child(properties, 'showingPlcHdr'))) descend(content, into);
};

const symbol: Handler = (node, into) => {
  const state = symbolBoxState(node);
  if (state) addBox(into, state);
  else into.text += '\uFFFD';
};

/** Of the same content said twice (markup compatibility, ECMA-376 part 3, 9.4) the first choice counts. */
const alternate: Handler = (node, into) => {
  const one = child(node, 'Choice') ?? child(node, 'Fallback');
  if (one) descend(one, into);
};

/** Text in a drawing is text boxes' alone; the rest is geometry, styles and names. */
const drawing: Handler = (node, into) => {
  for (const one of node.children ?? []) {
    if (one.name === undefined) continue;
    const name = localName(one.name);
    if (name === 'txbxContent') {
      into.text += '\n';
      descend(one, into);
    } else {
      if (name === 'blip' || name === 'imagedata') into.notes.add('pictures_present');
      drawing(one, into);
    }
  }
};

/** Elements by local name; one that is not named here is a container and is descended into. */
const HANDLERS = new Map<string, Handler>(
  Object.entries({
    p: thenAdd('\n'),
    t: characters,
    tab: add('\t'),
    ptab: add('\t'),
    br: add('\n'),
    cr: add('\n'),
    noBreakHyphen: add('-'),
    sym: symbol,
    fldChar: fieldCharacter,
    instrText: instruction,
    sdt: contentControl,
    tc: thenAdd(CELL),
    tr: thenAdd('\n'),
    AlternateContent: alternate,
    drawing,
    pict: drawing,
    object: drawing,
    ins: remark('tracked_changes', descend),
    moveTo: remark('tracked_changes', descend),
    del: remark('tracked_changes', ignore),
    moveFrom: remark('tracked_changes', ignore),
    commentReference: remark('comments_present', ignore),
    footnoteReference: remark('comments_present', ignore),
    endnoteReference: remark('comments_present', ignore),
    altChunk: remark('external_ignored', ignore),
    subDoc: remark('external_ignored', ignore),
    pPr: ignore,
    rPr: ignore,
    sectPr: ignore,
    tblPr: ignore,
    tblGrid: ignore,
    trPr: ignore,
    tcPr: ignore,
    proofErr: ignore,
    bookmarkStart: ignore,
    bookmarkEnd: ignore,
    softHyphen: ignore,
    delInstrText: ignore,
  } satisfies Record<string, Handler>),
);

const NAMES = new Map<string, Handler>();

/** Handler of a prefixed name, remembered: a document says the same few names thousands of times. */
function handlerOf(name: string): Handler {
  const known = NAMES.get(name);
  if (known) return known;
  const handler = HANDLERS.get(localName(name)) ?? descend;
  if (NAMES.size < 1000) NAMES.set(name, handler);
  return handler;
}

function visit(node: XmlNode, into: Gathering): void {
  if (node.name !== undefined) handlerOf(node.name)(node, into);
}

/** Walks docx4js's tree of a main document part once, in reading order. The tree's depth was limited before. */
export function walk(root: XmlNode): Walked {
  const into: Gathering = { text: '', boxes: [], notes: new Set(), fields: [] };
  descend(root, into);
  return into;
}
