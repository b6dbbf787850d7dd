import { expect, test } from 'vitest';
import { toJson } from '../../src/store/json.ts';

test.each([
  ['a\0b', 'a\uFFFDb'],
  ['a\uD800', 'a\uFFFD'],
  ['\uDFFFa', '\uFFFDa'],
  ['😀 é \u2028 \\u0000 \\ud800', '😀 é \u2028 \\u0000 \\ud800'],
])('%j is stored as %j', (text, stored) => {
  expect(JSON.parse(toJson([{ text }]))).toEqual([{ text: stored }]);
});
