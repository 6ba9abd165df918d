/** What the popup asks for, in CSS px: a little under the browsers' limit of 800 × 600. */
const WIDTH = 780;
const HEIGHT = 600;

/** A popup's window begins at a few pixels; below this width it has not been made yet. */
const NOT_YET = 200;

/**
 * Holds the body to the window where the browser gave less than was asked: on a small screen or under zoom. A body larger
 * than the window would scroll as a whole. Lengths of the viewport cannot do it, for a Chromium popup takes its size from
 * the body's. A change of zoom asks anew.
 */
export function fitPopup(): void {
  let zoom = devicePixelRatio;
  const fit = (): void => {
    const { style } = document.body;
    if (devicePixelRatio !== zoom) {
      zoom = devicePixelRatio;
      style.inlineSize = '';
      style.blockSize = '';
      return;
    }
    if (innerWidth < NOT_YET) return;
    // Without the scrollbars: Chromium shows them to whoever asked for more than there is, whatever the styles say.
    const { clientWidth, clientHeight } = document.documentElement;
    if (clientWidth < WIDTH) style.inlineSize = `${clientWidth}px`;
    if (clientHeight < HEIGHT) style.blockSize = `${clientHeight}px`;
  };
  addEventListener('resize', fit);
  fit();
}
