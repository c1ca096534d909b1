import { useEffect, useRef, type ReactNode } from 'react';

/**
 * A page. Sets the title of the tab and moves the focus to the heading, so a screen reader announces the
 * change.
 */
export function Page({ title, children }: { title: string; children: ReactNode }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Rapport`;
    heading.current?.focus();
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
