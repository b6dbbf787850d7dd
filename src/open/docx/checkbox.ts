import type { XmlNode } from 'docx4js';
import type { BoxState } from '../../model/source.ts';
import { attribute, child, onOff } from './xml.ts';

/**
 * State of a legacy box from its `w:checkBox` (ECMA-376 part 1, 17.16.7): `w:checked` when present, else
 * `w:default`, else empty.
 */
export function legacyBoxState(checkBox: XmlNode): BoxState {
  const state = onOff(child(checkBox, 'checked')) ?? onOff(child(checkBox, 'default')) ?? false;
  return state ? 'ticked' : 'empty';
}

/** State of a `w14:checkbox` content control ([MS-DOCX] 2.6.2.5) from its `w:sdtPr`; `undefined` when it is none. */
export function controlBoxState(properties: XmlNode | undefined): BoxState | undefined {
  const checkbox = properties && child(properties, 'checkbox');
  if (!checkbox) return undefined;
  return onOff(child(checkbox, 'checked')) ? 'ticked' : 'empty';
}

/** Glyphs that stand for a box by themselves (Unicode names ballot box, white square, shadowed white square). */
const GLYPHS: Readonly<Record<string, BoxState>> = {
  '☐': 'empty',
  '□': 'empty',
  '❑': 'empty',
  '❏': 'empty',
  '☑': 'ticked',
  '☒': 'ticked',
};

export const BOX_GLYPHS = /[☐□❑❏☑☒]/;

export const glyphBoxState = (glyph: string): BoxState => GLYPHS[glyph] ?? 'unsure';

/** Wingdings code points that draw a box, as `w:sym` writes them: with or without the F000 of the private use area. */
const WINGDINGS: Readonly<Record<number, BoxState>> = {
  111: 'empty',
  112: 'empty',
  113: 'empty',
  114: 'empty',
  168: 'empty',
  253: 'ticked',
  254: 'ticked',
};

/** State of a box drawn by a `w:sym` (17.3.3.30) of the Wingdings font; `undefined` when it draws something else. */
export function symbolBoxState(symbol: XmlNode): BoxState | undefined {
  if (!/^wingdings$/i.test(attribute(symbol, 'font') ?? '')) return undefined;
  const code = Number.parseInt(attribute(symbol, 'char') ?? '', 16);
  return WINGDINGS[code >= 0xf000 ? code - 0xf000 : code];
}
