import { describe, expect, it } from 'vitest';
import { zip } from '../../../fixtures/hostile/zip.ts';
import { unzipParts } from '../../../src/open/docx/unzip.ts';

const MIB = 1024 * 1024;
const entry = (name: string, length = 1) => ({ name, content: Buffer.alloc(length, ' ') });
const all = () => true;

describe('the parts of a package', () => {
  it('are those asked for, by name', () => {
    const parts = unzipParts(zip([entry('a', 3), entry('b')]), (name) => name === 'a');
    expect([...parts].map(([name, { length }]) => [name, length])).toEqual([['a', 3]]);
  });

  it('may be 4 MiB together and not a byte more', () => {
    const bytes = (last: number) => zip([entry('a', 2 * MIB), entry('b', MIB), entry('c', last)]);
    expect(unzipParts(bytes(MIB), all).size).toBe(3);
    expect(() => unzipParts(bytes(MIB + 1), all)).toThrow('zip_bomb');
  });

  it('nobody asked for may be of any size', () => {
    expect(unzipParts(zip([entry('a'), entry('media', 8 * MIB)]), (name) => name === 'a').size).toBe(1);
  });

  it('nobody asked for may be damaged', () => {
    const bytes = zip([entry('a'), { ...entry('media'), declaredCrc: 1 }]);
    expect(unzipParts(bytes, (name) => name === 'a').size).toBe(1);
  });

  it('may be 2,000, asked for or not, and no more', () => {
    const bytes = (count: number) => zip(Array.from({ length: count }, (_, i) => entry(String(i))));
    expect(unzipParts(bytes(2_000), () => false).size).toBe(0);
    expect(() => unzipParts(bytes(2_001), () => false)).toThrow('zip_bomb');
  });

  it('may not have one name twice, in whatever case', () => {
    expect(() => unzipParts(zip([entry('word/a.xml'), entry('Word/A.xml')]), () => false)).toThrow(
      'damaged_zip',
    );
  });
});
