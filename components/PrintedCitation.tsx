import { useEffect, useState } from 'preact/hooks';
import type { Citation, CitedWork } from '../citation/cite';
import { CITATION_STYLES } from '../citation/style';
import type { Door } from './door';
import type { ReaderSettings } from './reader-settings';

/** Formats for programs; on paper the short style stands for them. */
const isForPrograms = (style: ReaderSettings['citationStyle']): boolean =>
  ['wikipedia', 'markdown', 'bibtex', 'ris', 'csl-json'].includes(style);

/** Where a printed article was read, at its end: made ahead, for printing does not wait. */
export function PrintedCitation({
  work,
  settings,
  door,
}: {
  work: CitedWork;
  settings: ReaderSettings;
  door: Door;
}) {
  const [citation, setCitation] = useState<Citation | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const printed = isForPrograms(settings.citationStyle)
      ? { ...settings, citationStyle: CITATION_STYLES[0] }
      : settings;
    void door.cite(work, printed).then((made) => isCurrent && setCitation(made));
    return () => {
      isCurrent = false;
    };
  }, [work, settings]);
  if (!citation) return null;
  return (
    <footer class="print-citation" lang={citation.language} dir={citation.direction}>
      {citation.text.split('\n').map((line) => (
        <p key={line} dir={/^https?:/.test(line) ? 'ltr' : undefined}>
          {line}
        </p>
      ))}
    </footer>
  );
}
