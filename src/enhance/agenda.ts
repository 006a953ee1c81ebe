/**
 * Keeps the agenda of minutes with its reader: marks the statement being read (`aria-current`), keeps that entry in
 * view, closes the list on a phone once something is chosen. Without this script it is a list of links.
 */

/** From this width the agenda stands beside the text; the same as in meeting.css. */
const beside = matchMedia('(width >= 64rem)');

/** What crosses this line under the top of the window is being read, in pixels: just below where a link leads. */
const readingLine = 110;

/** The links of the agenda by the statement or agenda item they lead to. */
const linksOf = (nav: HTMLElement): Map<Element, HTMLAnchorElement> =>
  new Map(
    [...nav.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].flatMap((link) => {
      const block = document.getElementById(link.hash.slice(1))?.closest('article, section');
      return block ? [[block, link]] : [];
    }),
  );

/** Scrolls what holds the agenda, never the page, until the entry of what is being read is in view. */
const keepInView = (holder: Element): void => {
  const frame = holder.getBoundingClientRect();
  const entry = holder.querySelector('[aria-current]')?.getBoundingClientRect();
  if (entry && entry.top < frame.top) holder.scrollTop -= frame.top - entry.top + frame.height / 3;
  if (entry && entry.bottom > frame.bottom)
    holder.scrollTop += entry.bottom - frame.bottom + frame.height / 3;
};

const show = (nav: HTMLElement, link: HTMLAnchorElement): void => {
  for (const other of nav.querySelectorAll('[aria-current]')) other.removeAttribute('aria-current');
  link.setAttribute('aria-current', 'true');
  const here = nav.querySelector('[data-here]');
  if (here) here.textContent = link.closest('[data-agenda]')?.querySelector('a')?.textContent ?? '';
  if (beside.matches) keepInView(nav);
};

const followReading = (nav: HTMLElement): void => {
  const links = linksOf(nav);
  const crossing = new Set<Element>();
  let observer: IntersectionObserver | undefined;
  const observe = (): void => {
    observer?.disconnect();
    crossing.clear();
    observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) crossing.add(target);
          else crossing.delete(target);
        }
        // A statement says more than the agenda item around it.
        const read = [...crossing].sort(
          (a, b) => Number(b.matches('article')) - Number(a.matches('article')),
        )[0];
        const link = read && links.get(read);
        if (link) show(nav, link);
      },
      { rootMargin: `-${readingLine}px 0px ${readingLine + 2 - innerHeight}px 0px` },
    );
    for (const block of links.keys()) observer.observe(block);
  };
  addEventListener('resize', observe);
  observe();
};

/** Beside the text the list is open; on a phone it opens over the text until something is chosen or Escape is pressed. */
const closeWhenChosen = (details: HTMLDetailsElement): void => {
  const settle = (): void => {
    details.open = beside.matches;
  };
  const close = (): void => {
    if (!beside.matches) details.open = false;
  };
  beside.addEventListener('change', settle);
  settle();
  details.addEventListener('toggle', () => {
    if (details.open && details.lastElementChild) keepInView(details.lastElementChild);
  });
  details.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) close();
  });
  details.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !details.open) return;
    close();
    details.querySelector('summary')?.focus();
  });
};

for (const nav of document.querySelectorAll<HTMLElement>('.minutes-agenda')) {
  followReading(nav);
  const details = nav.querySelector('details');
  if (details) closeWhenChosen(details);
}
