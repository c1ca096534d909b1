import { useEffect, type ReactNode } from 'react';

/** A page with its title, which is that of the browser's tab, too. */
export function Page({ title, children }: { title: string; children: ReactNode }): ReactNode {
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <main id="content" tabIndex={-1}>
      <h1>{title}</h1>
      {children}
    </main>
  );
}
