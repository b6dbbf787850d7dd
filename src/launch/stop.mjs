/** A dead end of the launcher. Its message is French, says what is missing and what to do. */
export class Stop extends Error {}
