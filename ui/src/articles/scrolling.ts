/* Brings something into view inside of the one element that scrolls, and moves nothing around it. */

export function bringIntoView(
  scroller: Element | null | undefined,
  target: Element,
  where: 'center' | 'nearest',
): void {
  if (!scroller) return;
  const frame = scroller.getBoundingClientRect();
  const box = target.getBoundingClientRect();
  if (where === 'center')
    scroller.scrollTop += box.top - frame.top - (frame.height - Math.min(box.height, frame.height)) / 2;
  else if (box.top < frame.top) scroller.scrollTop += box.top - frame.top;
  else if (box.bottom > frame.bottom) scroller.scrollTop += Math.min(box.bottom - frame.bottom, box.top - frame.top);
}
