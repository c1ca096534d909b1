import { useEffect, useRef, type ReactNode } from 'react';

import { hasNavigated } from '../router.tsx';

/**
 * A page. Sets the title of the tab. After a link was followed, it moves the focus to the heading, so a screen
 * reader announces the change. On the first page the focus stays at the top, before the skip link.
 */
export function Page({ title, children }: { title: string; children: ReactNode }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Rapport`;
    if (hasNavigated()) heading.current?.focus();
  }, [title]);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </>
  );
}
