import type { ReactNode } from 'react';

/** A text with its line breaks: an empty line begins a paragraph. */
export function Paragraphs({ text, lang }: { text: string; lang?: string | undefined }): ReactNode {
  return text.split(/\n\s*\n/).map((paragraph, place) => (
    <p key={place} lang={lang} className="text">
      {paragraph.trim()}
    </p>
  ));
}
