import { styleText } from 'node:util';

/** `good` serves as it is; `absent` is not needed for what works today; `wrong` is to be mended. */
type State = 'good' | 'absent' | 'wrong';

/** One thing that was looked at. */
export interface Check {
  readonly state: State;
  readonly name: string;
  /** What is there, or what is not and what it would give. */
  readonly what: string;
}

const SIGNS = {
  good: ['green', 'bien  '],
  absent: ['gray', 'absent'],
  wrong: ['red', 'à voir'],
} as const satisfies Record<State, readonly [string, string]>;

const NAME_WIDTH = 17;

export function checkLine({ state, name, what }: Check): string {
  const [colour, sign] = SIGNS[state];
  return `${styleText(colour, sign, { stream: process.stdout })}  ${name.padEnd(NAME_WIDTH)} ${what}`;
}
