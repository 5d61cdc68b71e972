/* Tells parts of a long page when they come near the window's part of it, and when they are far again.
   What a part does about it is its own. */

type Hear = (near: boolean) => void;

export interface Nearness {
  /** From now on, within this scrolling element; ends with the function that it gives back. */
  begin: (scroller: Element) => () => void;
  watch: (part: Element, hear: Hear) => () => void;
}

export function nearness(): Nearness {
  const heard = new Map<Element, Hear>();
  let observer: IntersectionObserver | null = null;
  return {
    begin: (scroller) => {
      const tell = (entries: IntersectionObserverEntry[]) => {
        for (const { target, isIntersecting } of entries) heard.get(target)?.(isIntersecting);
      };
      observer = new IntersectionObserver(tell, { root: scroller, rootMargin: '150% 0px' });
      for (const part of heard.keys()) observer.observe(part);
      return () => {
        observer?.disconnect();
        observer = null;
      };
    },
    watch: (part, hear) => {
      heard.set(part, hear);
      observer?.observe(part);
      return () => {
        heard.delete(part);
        observer?.unobserve(part);
      };
    },
  };
}
