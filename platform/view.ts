import { browser } from 'wxt/browser';

/** What is taken of each passage, in UTF-16 units, and how many of them. */
const LENGTH = 200;
const COUNT = 4;

/**
 * Beginnings of the paragraphs that a tab shows from the upper part of its window on; none while it stands near its top,
 * where an article is read from the beginning anyway. Text of the page: to be compared with, never to be shown. Never rejects.
 */
export async function passagesInView(id: number): Promise<string[]> {
  try {
    const [injection] = await browser.scripting.executeScript({
      target: { tabId: id, frameIds: [0] },
      func: lookAtPage,
      args: [LENGTH, COUNT],
    });
    const answer: unknown = injection?.result;
    return Array.isArray(answer)
      ? answer.filter((passage) => typeof passage === 'string').slice(0, COUNT)
      : [];
  } catch {
    return [];
  }
}

/** Runs in the page, which it only looks at: nothing outside of it exists there. */
function lookAtPage(length: number, count: number): string[] {
  const height = innerHeight;
  if (scrollY < height * 0.75) return [];
  const passages: string[] = [];
  for (const paragraph of document.querySelectorAll('p, li, h2, h3, h4, blockquote')) {
    const { top, bottom, width } = paragraph.getBoundingClientRect();
    // A paragraph that ends in the top eighth of the window has been read; bars that stick stand there too.
    if (width === 0 || bottom < height / 8 || top > height) continue;
    const text = paragraph.textContent?.trim() ?? '';
    if (text.length < 16) continue;
    passages.push(text.slice(0, length));
    if (passages.length === count) break;
  }
  return passages;
}
