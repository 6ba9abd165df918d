/** Which site an address belongs to. */

/** The last two labels of a host: near enough to a registrable domain to tell a paper from others. */
export const siteOf = ({ hostname }: URL): string => hostname.split('.').slice(-2).join('.');

/** Whether all links of an element, of which there is one, lead to other sites than its page's. */
export function leadsToOthers(element: Element, page: string): boolean {
  const links = [...element.querySelectorAll('a[href]')];
  const here = URL.parse(page);
  return (
    here !== null &&
    links.length > 0 &&
    links.every((link) => {
      const to = URL.parse(link.getAttribute('href') ?? '', page);
      return to !== null && /^https?:$/.test(to.protocol) && siteOf(to) !== siteOf(here);
    })
  );
}
