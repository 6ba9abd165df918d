/** What goes on the clipboard: two flavours of the same words. */
export interface Clip {
  /** `text/plain` */
  text: string;
  /** `text/html` */
  html: string;
}
