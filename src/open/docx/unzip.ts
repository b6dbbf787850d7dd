import { DeadEnd } from '../../model/failure.ts';
import { zipEntries } from '../../zip/entries.ts';
import { inflateEntry } from '../../zip/inflate.ts';

/** A form has some ten entries, one with a hundred photos some 130. */
const ENTRY_LIMIT = 2_000;
/**
 * Over all parts asked for: thirty times the blank form's XML. At four times as much, XML of the worst kind costs the
 * validator 700 MB and 2 s.
 */
const OUTPUT_LIMIT = 4 * 1024 * 1024;

/**
 * The wanted parts of a package by name, inflated under hard limits; everything else, media above all, stays
 * compressed. Names are compared as OPC does, without case (ECMA-376-2, 6.2.2.3): two that are the same are refused.
 *
 * @param wanted called once for every entry of the package, with its name as written.
 * @throws DeadEnd `zip_bomb` over a limit, `encrypted`, `damaged_zip`.
 */
export function unzipParts(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): ReadonlyMap<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  const names = new Set<string>();
  let left = OUTPUT_LIMIT;
  for (const entry of zipEntries(bytes)) {
    if (names.size === ENTRY_LIMIT) throw new DeadEnd('zip_bomb');
    const folded = entry.name.toLowerCase();
    if (names.has(folded)) throw new DeadEnd('damaged_zip');
    names.add(folded);
    if (!wanted(entry.name)) continue;
    const content = inflateEntry(bytes, entry, left);
    left -= content.length;
    parts.set(entry.name, content);
  }
  return parts;
}
