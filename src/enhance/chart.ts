/**
 * Lets a reader walk through the points of a chart (`data-walk`) with the arrow keys or the pointer, hear and read
 * what each says, and hide points of one name. Everything it says stands in the chart and in its table too.
 */

export {};

const SVG = 'http://www.w3.org/2000/svg';

const announcer = document.createElement('div');
announcer.className = 'aside';
announcer.setAttribute('role', 'status');
document.body.append(announcer);

const pointsOf = (drawing: SVGSVGElement): SVGGElement[] => [
  ...drawing.querySelectorAll<SVGGElement>('[data-point]:not([data-hidden])'),
];

const walk = (drawing: SVGSVGElement, detail: HTMLElement): void => {
  let at = -1;
  const ring = document.createElementNS(SVG, 'rect');
  ring.setAttribute('class', 'chart-ring');

  const leave = (): void => {
    at = -1;
    ring.remove();
    detail.textContent = '';
  };

  const show = (point: SVGGElement, aloud: boolean): void => {
    const box = point.getBBox();
    ring.setAttribute('x', String(box.x - 4));
    ring.setAttribute('y', String(box.y - 4));
    ring.setAttribute('width', String(box.width + 8));
    ring.setAttribute('height', String(box.height + 8));
    drawing.prepend(ring);
    detail.textContent = point.dataset.point ?? '';
    if (aloud) announcer.textContent = detail.textContent;
  };

  const go = (to: number): void => {
    const points = pointsOf(drawing);
    at = Math.max(0, Math.min(points.length - 1, to));
    const point = points[at];
    if (point) show(point, true);
  };

  const moves: Record<string, () => void> = {
    ArrowRight: () => go(at + 1),
    ArrowDown: () => go(at + 1),
    ArrowLeft: () => go(at - 1),
    ArrowUp: () => go(at - 1),
    Home: () => go(0),
    End: () => go(Number.POSITIVE_INFINITY),
    Escape: leave,
  };

  drawing.setAttribute('tabindex', '0');
  drawing.setAttribute('role', 'application');
  drawing.setAttribute('aria-roledescription', '矢印キーで読み進める図');
  drawing.addEventListener('keydown', (event) => {
    const move = moves[event.key];
    if (!move || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    move();
  });
  drawing.addEventListener('focus', () => {
    if (at < 0) detail.textContent = '矢印キーで、一つずつ読めます。';
  });
  drawing.addEventListener('blur', leave);
  drawing.addEventListener('pointermove', ({ target }) => {
    const point = target instanceof Element ? target.closest<SVGGElement>('[data-point]') : null;
    const index = point ? pointsOf(drawing).indexOf(point) : -1;
    if (!point || index < 0 || index === at) return;
    at = index;
    show(point, false);
  });
  drawing.addEventListener('pointerleave', () => {
    if (document.activeElement !== drawing) leave();
  });
};

/** Buttons that hide and show the points of one name; none where all points have one name. */
const seriesButtons = (frame: HTMLElement): HTMLElement | undefined => {
  const points = [...frame.querySelectorAll<SVGGElement>('[data-series]')];
  const names = [...new Set(points.map(({ dataset }) => dataset.series ?? ''))];
  if (names.length < 2) return undefined;
  const group = document.createElement('div');
  group.className = 'chart-series';
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', '図に示すもの');
  for (const name of names) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = name;
    button.setAttribute('aria-pressed', 'true');
    button.addEventListener('click', () => {
      const hide = button.getAttribute('aria-pressed') === 'true';
      button.setAttribute('aria-pressed', String(!hide));
      for (const point of points)
        if (point.dataset.series === name) point.toggleAttribute('data-hidden', hide);
      announcer.textContent = `${name}を${hide ? '隠しました' : '示しました'}`;
    });
    group.append(button);
  }
  return group;
};

for (const frame of document.querySelectorAll<HTMLElement>('[data-walk]')) {
  const drawings = [...frame.querySelectorAll<SVGSVGElement>('svg')];
  if (!drawings.some((drawing) => pointsOf(drawing).length > 0)) continue;
  const detail = document.createElement('p');
  detail.className = 'chart-detail';
  const buttons = seriesButtons(frame);
  if (buttons) frame.prepend(buttons);
  frame.append(detail);
  for (const drawing of drawings) walk(drawing, detail);
}
