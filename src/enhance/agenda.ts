/**
 * Keeps the agenda of minutes with its reader: marks the statement being read (`aria-current`), keeps that entry in
 * view, closes the list on a phone once something is chosen. Without this script it is a list of links.
 */

/** From this width the agenda stands beside the text; the same as in meeting.css. */
const beside = matchMedia('(width >= 64rem)');

/** What is read is what crosses a line in the upper third of the window. */
const readingLine = '-25% 0px -74% 0px';

const follow = (nav: HTMLElement, details: HTMLDetailsElement, here: Element | null): void => {
  const links = new Map<Element, HTMLAnchorElement>();
  for (const link of nav.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    const block = document.getElementById(link.hash.slice(1))?.closest('article, section');
    if (block) links.set(block, link);
  }

  const show = (link: HTMLAnchorElement): void => {
    for (const other of nav.querySelectorAll('[aria-current]')) other.removeAttribute('aria-current');
    link.setAttribute('aria-current', 'true');
    const item = link.closest('[data-agenda]')?.querySelector('a')?.textContent?.trim();
    if (here && item) here.textContent = item;
    if (!beside.matches) return;
    const [frame, box] = [nav.getBoundingClientRect(), link.getBoundingClientRect()];
    if (box.top < frame.top) nav.scrollTop -= frame.top - box.top + frame.height / 3;
    else if (box.bottom > frame.bottom) nav.scrollTop += box.bottom - frame.bottom + frame.height / 3;
  };

  const inView = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) inView.add(target);
        else inView.delete(target);
      }
      // A statement says more than the agenda item around it.
      const read = [...inView].sort((a, b) => Number(b.matches('article')) - Number(a.matches('article')))[0];
      const link = read && links.get(read);
      if (link) show(link);
    },
    { rootMargin: readingLine },
  );
  for (const block of links.keys()) observer.observe(block);

  const settle = (): void => {
    details.open = beside.matches;
  };
  beside.addEventListener('change', settle);
  settle();
  details.addEventListener('click', ({ target }) => {
    if (!beside.matches && target instanceof Element && target.closest('a')) details.open = false;
  });
  details.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || beside.matches || !details.open) return;
    details.open = false;
    details.querySelector('summary')?.focus();
  });
};

for (const nav of document.querySelectorAll<HTMLElement>('.minutes-agenda')) {
  const details = nav.querySelector('details');
  if (details) follow(nav, details, nav.querySelector('[data-here]'));
}
