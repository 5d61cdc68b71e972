/* What changes with every key or move, once it stands still. */

import { useEffect, useState } from 'react';

/** The value as it was when it last stood still for so many milliseconds. */
export function useRested<Value>(value: Value, pause: number): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return rested;
}
