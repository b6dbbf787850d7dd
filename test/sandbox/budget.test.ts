import { describe, expect, it } from 'vitest';
import { overrun } from '../../src/sandbox/budget.ts';

const MIB = 1024 * 1024;
const BUDGET = { seconds: 2, memoryMiB: 512 };
const NOTHING = { wallSeconds: 0, cpuSeconds: 0, residentBytes: 0 };

describe('the budget of a document', () => {
  it('of processor time and of memory may be spent whole', () => {
    expect(overrun(BUDGET, { wallSeconds: 30, cpuSeconds: 2, residentBytes: 512 * MIB })).toBeNull();
    expect(overrun(BUDGET, { ...NOTHING, cpuSeconds: 2.01 })).toBe('out_of_time');
    expect(overrun(BUDGET, { ...NOTHING, residentBytes: 512 * MIB + 1 })).toBe('out_of_memory');
  });

  it('is not spent by waiting for a busy machine, up to fifteen times its seconds', () => {
    expect(overrun(BUDGET, { ...NOTHING, wallSeconds: 29.9 })).toBeNull();
    expect(overrun(BUDGET, { ...NOTHING, wallSeconds: 30.1 })).toBe('out_of_time');
  });

  it('is held by the clock alone, at four times its seconds, where the system tells nothing else', () => {
    const untold = { cpuSeconds: null, residentBytes: null };
    expect(overrun(BUDGET, { ...untold, wallSeconds: 7.9 })).toBeNull();
    expect(overrun(BUDGET, { ...untold, wallSeconds: 8.1 })).toBe('out_of_time');
  });
});
