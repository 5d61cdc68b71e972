/* Tokens of a query: put in and taken out as a whole. What they mean is the core's. */

/** A field with a value, as a query says it. */
export function token(field: string, value: string): string {
  const plain = /^[\p{L}\p{N}_.-]+$/u.test(value);
  return plain ? `${field}:${value}` : `${field}:"${value.replaceAll('"', '')}"`;
}

/** The words of a query; what stands between quotation marks stays together. */
function split(query: string): string[] {
  return query.match(/(?:"[^"]*"?|[^\s"])+/gu) ?? [];
}

export function hasToken(query: string, wanted: string): boolean {
  return split(query).includes(wanted);
}

/** The query without the token, or with it. */
export function toggleToken(query: string, wanted: string): string {
  const words = split(query);
  const without = words.filter((word) => word !== wanted);
  return (without.length < words.length ? without : [...words, wanted]).join(' ');
}
