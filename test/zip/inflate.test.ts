import { describe, expect, it } from 'vitest';
import { type Entry, zip } from '../../fixtures/hostile/zip.ts';
import { zipEntries } from '../../src/zip/entries.ts';
import { inflateEntry } from '../../src/zip/inflate.ts';

const CONTENT = Buffer.from('La même phrase. '.repeat(1_000));

const inflated = (lies: Partial<Entry>, limit = CONTENT.length) => {
  const bytes = zip([{ name: 'a', content: CONTENT, ...lies }]);
  const [entry] = zipEntries(bytes);
  return entry && inflateEntry(bytes, entry, limit);
};

describe('the content of an entry', () => {
  it.each([0, 8])('written with method %i comes out as it was', (method) => {
    expect(Buffer.from(inflated({ method }) ?? [])).toEqual(CONTENT);
  });

  it('may be just as long as the limit', () => {
    expect(() => inflated({}, CONTENT.length - 1)).toThrow('zip_bomb');
    expect(() => inflated({}, CONTENT.length)).not.toThrow();
  });

  it('is counted while it comes out, so that a size said to be small helps nobody', () => {
    expect(() => inflated({ declaredSize: 10 }, 1_000)).toThrow('zip_bomb');
  });

  it('is not inflated at all when it is said to be over the limit', () => {
    expect(() => inflated({ content: Buffer.from('x'), declaredSize: 0xfffffffe })).toThrow('zip_bomb');
  });

  it.each([
    ['of another size than declared', { declaredSize: 10 }],
    ['with another checksum than declared', { declaredCrc: 1 }],
    ['compressed in an unknown way', { method: 12 }],
    ['stored with a wrong size', { method: 0, declaredSize: 10 }],
  ])('%s is refused as damaged', (_, lies) => {
    expect(() => inflated(lies)).toThrow('damaged_zip');
  });

  it('under a password is refused as encrypted', () => {
    expect(() => inflated({ encrypted: true })).toThrow('encrypted');
  });

  it('that ends mid-way is refused as damaged', () => {
    const bytes = zip([{ name: 'a', content: CONTENT }]);
    const [entry] = zipEntries(bytes);
    if (!entry) throw new Error('no entry');
    expect(() => inflateEntry(bytes, { ...entry, compressedSize: 20 }, CONTENT.length)).toThrow(
      'damaged_zip',
    );
    expect(() => inflateEntry(bytes.subarray(0, 50), entry, CONTENT.length)).toThrow('damaged_zip');
  });
});
