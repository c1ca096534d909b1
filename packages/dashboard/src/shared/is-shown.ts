import { useEffect, useRef } from 'react';

/** Tells whether the component is still on the page, for an answer that comes after the user went on. */
export function useIsShown(): () => boolean {
  const isShown = useRef(false);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  return () => isShown.current;
}
