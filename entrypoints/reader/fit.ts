/** What the popup asks for, in CSS px: a little under the browsers' limit of 800 × 600. */
const WIDTH = 780;
const HEIGHT = 600;

/** A popup's window begins at a few pixels; below this width it has not been made yet. */
const NOT_YET = 200;

/** Up to this height, in CSS px, bars that stay would leave no room to read: a window at a zoom of 400 %. */
const LOW = 420;
/** Up to this width, in CSS px, the names of the tools would take a second row. */
const NARROW = 700;

/** Tells the style sheets, whose own questions about a window cost a popup dearly (assets/interface.css). */
function tell(isLow: boolean, isNarrow: boolean): void {
  const root = document.documentElement;
  root.toggleAttribute('data-low', isLow);
  root.toggleAttribute('data-narrow', isNarrow);
}

/**
 * Holds the body to the window where the browser gave less than was asked: on a small screen or under zoom. A body larger
 * than the window would scroll as a whole. Lengths of the viewport cannot do it, for a Chromium popup takes its size from
 * the body's. A change of zoom asks anew.
 */
export function fitPopup(): void {
  const root = document.documentElement;
  let zoom = devicePixelRatio;
  const fit = (): void => {
    if (devicePixelRatio !== zoom) {
      zoom = devicePixelRatio;
      document.body.style.inlineSize = '';
      root.style.removeProperty('--view');
      return;
    }
    if (innerWidth < NOT_YET) return;
    // Without the scrollbars: Chromium shows them to whoever asked for more than there is, whatever the styles say.
    const { clientWidth, clientHeight } = root;
    if (clientWidth < WIDTH) document.body.style.inlineSize = `${clientWidth}px`;
    if (clientHeight < HEIGHT) root.style.setProperty('--view', `${clientHeight}px`);
    tell(clientHeight <= LOW, clientWidth <= NARROW);
  };
  addEventListener('resize', fit);
  fit();
}

/** The same for a tab, which has the size it has. */
export function fitTab(): void {
  const low = matchMedia(`(max-height: ${LOW}px)`);
  const narrow = matchMedia(`(max-width: ${NARROW}px)`);
  const fit = (): void => tell(low.matches, narrow.matches);
  low.addEventListener('change', fit);
  narrow.addEventListener('change', fit);
  fit();
}
