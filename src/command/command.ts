/** Does its work with the words behind its name; returns the exit code. Throws `WrongUse` and `CannotStart`. */
export type Command = (args: string[]) => Promise<number>;
