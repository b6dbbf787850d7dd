import { describe, expect, it } from 'vitest';
import { usageOf } from '../../src/sandbox/usage.ts';

describe('what a process has used', () => {
  it('is told of one that runs, at most as much as it ever held', () => {
    const usage = usageOf(process.pid);
    if (process.platform !== 'linux') return expect(usage).toBeNull();
    expect(usage?.residentBytes).toBeGreaterThan(10 * 1024 * 1024);
    expect(usage?.peakBytes).toBeGreaterThanOrEqual(usage?.residentBytes ?? Number.POSITIVE_INFINITY);
    expect(usage?.cpuSeconds).toBeGreaterThan(0);
  });

  it('is not told of one that is gone', () => {
    expect(usageOf(2 ** 30)).toBeNull();
  });
});
