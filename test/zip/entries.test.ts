import { describe, expect, it } from 'vitest';
import { zip } from '../../fixtures/hostile/zip.ts';
import { zipEntries } from '../../src/zip/entries.ts';

const bytesOf = (...names: readonly string[]) =>
  zip(names.map((name) => ({ name, content: Buffer.from('un') })));
const namesOf = (bytes: Uint8Array) => [...zipEntries(bytes)].map(({ name }) => name);

describe('the entries of a zip', () => {
  it('come in the order of its directory, with their sizes as declared', () => {
    const [first] = zipEntries(zip([{ name: 'a', content: Buffer.from('aaaaaaaaaaaa'), declaredSize: 7 }]));
    expect(first).toMatchObject({ name: 'a', method: 8, size: 7, encrypted: false, headerAt: 0 });
    expect(namesOf(bytesOf('b', 'a'))).toEqual(['b', 'a']);
  });

  it('are none in an empty zip', () => {
    expect(namesOf(bytesOf())).toEqual([]);
  });

  it('are found behind a comment', () => {
    expect(namesOf(Buffer.concat([bytesOf('a'), Buffer.from('remarque')]))).toEqual(['a']);
  });

  it('keep names as written, climbing ones included: they are names, not paths', () => {
    expect(namesOf(bytesOf('../../etc/passwd', 'é.xml'))).toEqual(['../../etc/passwd', 'é.xml']);
  });

  it('are not limited by the count of the directory, which wraps at 65,536', () => {
    const many = Array.from({ length: 65_537 }, (_, i) => ({
      name: String(i),
      content: Buffer.alloc(0),
      method: 0,
    }));
    expect(namesOf(zip(many))).toHaveLength(65_537);
  });

  it.each([
    ['without a directory', bytesOf('a').subarray(0, 30)],
    ['shorter than a directory', Buffer.from('PK')],
    ['with bytes cut out before its directory', bytesOf('a', 'b').subarray(7)],
    [
      'whose directory is overwritten',
      Buffer.from(Buffer.from(bytesOf('a')).toString('latin1').replace('PK\x01\x02', 'PKxx'), 'latin1'),
    ],
  ])('of a file %s are refused as damaged', (_, bytes) => {
    expect(() => namesOf(bytes)).toThrow('damaged_zip');
  });
});
