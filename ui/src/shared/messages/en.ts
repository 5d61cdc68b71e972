/* The catalogue's files in one language, as text. Parsing them is `text.tsx`'s business. */

export const files: Record<string, string> = import.meta.glob(
  ['../../../../core/messages/en/*.ftl', '!**/cli.ftl', '!**/demo.ftl', '!**/sample.ftl', '!**/scales.ftl'],
  { query: '?raw', import: 'default', eager: true },
);
