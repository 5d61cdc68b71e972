/* A text with some of its places marked, as the core counted them: in code points. */

interface MarkedProps {
  text: string;
  marks: readonly { start: number; end: number }[];
}

export function Marked({ text, marks }: MarkedProps) {
  if (marks.length === 0) return text;
  const points = [...text];
  const parts = marks.map(({ start, end }, at) => (
    <span key={start}>
      {points.slice(marks[at - 1]?.end ?? 0, start).join('')}
      <mark className="rounded-sm bg-mark text-ink">{points.slice(start, end).join('')}</mark>
    </span>
  ));
  return (
    <>
      {parts}
      {points.slice(marks.at(-1)?.end).join('')}
    </>
  );
}
