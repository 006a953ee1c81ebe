/** A page of the site as a tagged PDF, printed by Chromium; the contents of a report get the numbers of their pages. */
import { type Browser, chromium, type Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { lendFont } from './print-font.ts';

/** Chromium with what printing needs; `executablePath` is that of {@link ensureChromium}. */
export const openChromium = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });

const print = async (page: Page): Promise<Uint8Array> =>
  new Uint8Array(
    await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true }),
  );

/** The page, counted from 1, of each id that a link of the PDF leads to. */
const readPlaces = async (
  pdf: Uint8Array,
): Promise<{ pages: number; places: [id: string, page: number][] }> => {
  const document = await getDocumentProxy(pdf.slice(), { verbosity: 0 });
  const places: [string, number][] = [];
  for (const [id, target] of Object.entries(await document.getDestinations())) {
    if (Array.isArray(target)) places.push([id, (await document.getPageIndex(target[0])) + 1]);
  }
  const pages = document.numPages;
  await document.loadingTask.destroy();
  return { pages, places };
};

/** Writes into the contents on which page each chapter begins; says how many links got a number. */
const numberContents = (page: Page, places: [id: string, page: number][]): Promise<number> =>
  page.evaluate((found) => {
    const pageOf = new Map(found);
    const links = [...document.querySelectorAll<HTMLAnchorElement>('.report-contents a')];
    const numbered = links.filter((link) => pageOf.has(link.hash.slice(1)));
    for (const link of numbered) link.dataset.page = String(pageOf.get(link.hash.slice(1)));
    return numbered.length;
  }, places);

/**
 * Prints the page at an address. CSS cannot yet ask on which page an anchor lies (`target-counter`), so a report is
 * printed twice: once to learn the pages, once with them in its contents, which move nothing.
 */
export const printPdf = async (
  browser: Browser,
  address: string,
): Promise<{ pdf: Uint8Array; pages: number }> => {
  // The policy of the site refuses the font, which is none of the site's.
  const page = await browser.newPage({ bypassCSP: true });
  try {
    const response = await page.goto(address);
    if (!response?.ok()) throw new Error(`page to print: ${response?.status()} ${address}`);
    await lendFont(page);
    const first = await print(page);
    const { pages, places } = await readPlaces(first);
    if ((await numberContents(page, places)) === 0) return { pdf: first, pages };
    const pdf = await print(page);
    const again = await readPlaces(pdf);
    if (JSON.stringify(again.places) !== JSON.stringify(places)) throw new Error('page numbers moved');
    return { pdf, pages };
  } finally {
    await page.close();
  }
};
