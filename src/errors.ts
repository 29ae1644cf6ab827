/**
 * Something that went wrong in a way that a user can understand and mend.
 * `what` names the trouble, `where` the file or option, `mend` what to try.
 */
export class HearsayError extends Error {
  constructor(
    readonly what: string,
    readonly where: string,
    readonly mend: string,
    options?: ErrorOptions,
  ) {
    super(`${where}: ${what}`, options);
    this.name = "HearsayError";
  }
}
