/** A wrong use of the command, told in the user's language already. */
export class UsageError extends Error {}
