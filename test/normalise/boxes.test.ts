import { describe, expect, it } from 'vitest';
import { normaliseBox } from '../../src/normalise/checkbox.ts';
import { normalisePair } from '../../src/normalise/yes-no.ts';
import { blank, loose, strict, vague } from './outcomes.ts';

describe('an oui/non pair', () => {
  it('is true for oui alone, false for non alone', () => {
    expect(normalisePair('ticked', 'empty')).toEqual(strict(true));
    expect(normalisePair('empty', 'ticked')).toEqual(strict(false));
  });

  it('left blank is no "non"', () => {
    expect(normalisePair('empty', 'empty')).toEqual(blank);
  });

  it('ticked twice is never a guess', () => {
    expect(normalisePair('ticked', 'ticked')).toEqual(vague(null, 'both_boxes'));
  });

  it('with one mark withdrawn and the other standing was corrected', () => {
    expect(normalisePair('cancelled', 'ticked')).toEqual(loose(false));
    expect(normalisePair('ticked', 'cancelled')).toEqual(loose(true));
  });

  it('with a mark withdrawn and no other says nothing sure', () => {
    expect(normalisePair('cancelled', 'empty')).toEqual(vague(null, 'box_unsure'));
    expect(normalisePair('cancelled', 'cancelled')).toEqual(vague(null, 'box_unsure'));
  });

  it('is unsure as soon as one box is, even beside a sure one', () => {
    expect(normalisePair('ticked', 'unsure')).toEqual(vague(null, 'box_unsure'));
    expect(normalisePair('unsure', 'empty')).toEqual(vague(null, 'box_unsure'));
  });
});

describe('a single box', () => {
  it('is true when ticked, false when empty or withdrawn', () => {
    expect(normaliseBox('ticked')).toEqual(strict(true));
    expect(normaliseBox('empty')).toEqual({ value: false, notation: 'blank', reasons: [] });
    expect(normaliseBox('cancelled')).toEqual(loose(false));
  });

  it('is null only with a review', () => {
    expect(normaliseBox('unsure')).toEqual(vague(null, 'box_unsure'));
  });
});
