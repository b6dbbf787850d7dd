/**
 * The program cannot do what it was asked, for a reason outside of it: a path, a setting, a folder in use, a server
 * that is down. The message, in French, says why and names the way out. Everything else that is thrown, and is no
 * {@link DeadEnd}, is a fault of ours.
 */
export class Refusal extends Error {}
