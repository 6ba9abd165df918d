import type { ComponentChildren } from 'preact';
import { useContext, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { CloseIcon } from './icons';
import { useWords } from './messages';
import { StatusContext } from './status';

interface SheetProps {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
}

/**
 * A sheet at the end side of the reader. Focus goes to its title and comes back to where it was; Esc closes the sheet
 * and not the popup, which would take every Esc that nobody answered.
 */
export function Sheet({ title, onClose, children }: SheetProps) {
  const { t } = useWords();
  const status = useContext(StatusContext);
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  useLayoutEffect(() => {
    const before = document.activeElement;
    const own = dialog.current;
    own?.showModal();
    heading.current?.focus();
    return () => {
      // While it is open all else is inert and takes no focus.
      own?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      class="sheet"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div class="sheet-body">
        <header class="sheet-head">
          <h2 id={titleId} ref={heading} tabIndex={-1}>
            {title}
          </h2>
          <button type="button" class="tool" aria-label={t('sheet.close')} onClick={onClose}>
            <CloseIcon />
          </button>
        </header>
        {children}
      </div>
      <p class="sheet-status" role="status">
        {status}
      </p>
    </dialog>
  );
}
