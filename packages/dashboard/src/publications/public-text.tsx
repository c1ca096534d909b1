import type { ReactNode } from 'react';

import { sectionNames, sections, type PublicationText } from './publication.words.ts';

/** A text as the public reads it. The headings of its sections are in English here, and in its language on the public site. */
export function PublicText({ text }: { text: PublicationText }): ReactNode {
  return (
    <article lang={text.language} className="card">
      <h3>{text.title}</h3>
      <Paragraphs text={text.body} />
      {sectionNames.map((name) => {
        const section = text.sections?.[name];
        return section == null ? null : (
          <section key={name}>
            <h4 lang="en">{sections[name]}</h4>
            <Paragraphs text={section} />
          </section>
        );
      })}
    </article>
  );
}

/** An empty line begins a paragraph. */
function Paragraphs({ text }: { text: string }): ReactNode {
  return text.split(/\n\s*\n/).map((paragraph, place) => <p key={place}>{paragraph.trim()}</p>);
}
