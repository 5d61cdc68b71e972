/* Which field a failure belongs to: at that field it is shown, or elsewhere in the form, never in both places. */

interface Refused {
  code: string;
  message: string;
  field?: string | undefined;
}

/** What is wrong with this field, if the failure is about it. */
export function atField(error: Refused | null, field: string): string | null {
  return error?.field === field ? error.message : null;
}

/** The failure, unless one of these fields shows it. */
export function elsewhere<Error extends Refused>(error: Error | null, fields: readonly string[]): Error | null {
  return error?.field !== undefined && fields.includes(error.field) ? null : error;
}
