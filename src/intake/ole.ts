const HEADER_LENGTH = 512;
const ENTRY_LENGTH = 128;
/** Sector numbers from here on are marks (free, end of chain, …), not sectors. */
const FIRST_MARK = 0xfffffffa;
/** Far more streams than any office document has; a longer directory is a trap. */
const STREAM_LIMIT = 4_000;

/**
 * Names of the streams and storages of an OLE compound file ([MS-CFB] 2.2 to 2.6), in directory order. Reads headers
 * only, never a stream. A damaged file gives the names found up to the damage.
 */
export function oleNames(bytes: Uint8Array): readonly string[] {
  if (bytes.length < HEADER_LENGTH) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return [];
  const perSector = 1 << (shift - 2);
  const sectorAt = (sector: number) => (sector + 1) * 2 ** shift;
  const isSector = (sector: number) => sector < FIRST_MARK && sectorAt(sector + 1) <= bytes.length;
  const slot = (sector: number, index: number) =>
    isSector(sector) ? view.getUint32(sectorAt(sector) + index * 4, true) : FIRST_MARK;

  /** The sector that holds the n-th part of the allocation table: 109 in the header, the others in a chain. */
  const tableSector = (n: number): number => {
    if (n < 109) return view.getUint32(76 + n * 4, true);
    let sector = view.getUint32(68, true);
    let left = n - 109;
    for (; left >= perSector - 1; left -= perSector - 1) sector = slot(sector, perSector - 1);
    return slot(sector, left);
  };
  const next = (sector: number) => slot(tableSector(Math.floor(sector / perSector)), sector % perSector);

  const names: string[] = [];
  for (let sector = view.getUint32(48, true); isSector(sector); sector = next(sector)) {
    for (let at = sectorAt(sector); at < sectorAt(sector + 1); at += ENTRY_LENGTH) {
      if (names.length === STREAM_LIMIT) return names;
      const length = Math.min(view.getUint16(at + 64, true), 64);
      // The length counts the closing NUL; an unused entry has 0.
      names.push(
        Buffer.from(bytes.buffer, bytes.byteOffset + at, Math.max(0, length - 2)).toString('utf16le'),
      );
    }
  }
  return names;
}
