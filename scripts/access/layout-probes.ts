/** Measurements of place inside a page: sideways scroll, words cut off, the focus. Runs in the browser. */
import type { Fault } from './finding.ts';
import type { Colour } from './probe-basics.ts';

// In the page this is a name of its own; an import would not be there.
declare const basics: typeof import('./probe-basics.ts').basics;

/** Opens every disclosure, so that nothing a reader can see stays unjudged. */
const openDisclosures = (): void => {
  for (const details of document.querySelectorAll('details')) details.open = true;
};

const sidewaysFaults = (rule: string): Fault[] => {
  const root = document.documentElement;
  const hidden = [root, document.body].filter((element) =>
    /hidden|clip/.test(getComputedStyle(element).overflowX),
  );
  const faults: Fault[] = hidden.map((element) => ({
    rule,
    element: element.localName,
    message: '横にはみ出した部分が隠され、スクロールしても読めません（overflow-x）。',
    repair: 'overflow-x をやめ、はみ出す要素の幅を直します。',
  }));
  if (root.scrollWidth <= root.clientWidth) return faults;
  const limit = root.clientWidth + 0.5;
  const scrolls = (element: Element): boolean =>
    element.parentElement !== null &&
    (/auto|scroll|hidden|clip/.test(getComputedStyle(element.parentElement).overflowX) ||
      scrolls(element.parentElement));
  const wide = [...document.body.querySelectorAll('*')].filter(
    (element) =>
      element.getBoundingClientRect().right > limit && basics.isShown(element) && !scrolls(element),
  );
  const deepest = wide.filter(
    (element) => !wide.some((other) => other !== element && element.contains(other)),
  );
  return [
    ...faults,
    ...(deepest.length > 0 ? deepest : [root]).slice(0, 5).map((element) => ({
      rule,
      element: basics.nameOf(element),
      message: 'ページが横にスクロールします。',
      repair: '折り返す（overflow-wrap、flex-wrap、min-width: 0）か、表なら Scroll で囲みます。',
    })),
  ];
};

const clippedFaults = (rule: string): Fault[] =>
  [...document.body.querySelectorAll('*')]
    .filter((element) => {
      if (element instanceof SVGElement || !element.textContent?.trim() || !basics.isShown(element))
        return false;
      const style = getComputedStyle(element);
      const isForEars = element.clientWidth <= 1 || style.clipPath !== 'none';
      if (isForEars) return false;
      const cutsAcross = /hidden|clip/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
      const cutsDown = /hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
      return cutsAcross || cutsDown;
    })
    .map((element) => ({
      rule,
      element: basics.nameOf(element),
      message: '文字が枠に入りきらず、切れて読めません。',
      repair: '高さや幅を決めず（min-height、min-width にする）、overflow をやめます。',
    }));

const layoutFaults = (rule: string): Fault[] => [...sidewaysFaults(rule), ...clippedFaults(rule)];

const isHiddenBehind = (element: Element): boolean => {
  const seen = [...element.getClientRects()]
    .map(({ left, top, right, bottom }) => ({
      left: Math.max(left, 0),
      top: Math.max(top, 0),
      right: Math.min(right, innerWidth),
      bottom: Math.min(bottom, innerHeight),
    }))
    .filter(({ left, top, right, bottom }) => right > left && bottom > top)
    .flatMap(({ left, top, right, bottom }) =>
      [0.5, 0.1, 0.9].flatMap((across) =>
        [0.5, 0.1, 0.9].map((down) => [left + across * (right - left), top + down * (bottom - top)]),
      ),
    )
    .map(([x = 0, y = 0]) => document.elementFromPoint(x, y));
  return !seen.some((hit) => hit && (element.contains(hit) || hit.contains(element)));
};

const focusFaultOf = (element: HTMLElement): [message: string, repair: string] | undefined => {
  element.focus();
  if (document.activeElement !== element) {
    return [
      'キーボードの Tab キーで移れるはずの要素に、フォーカスが移りません。',
      'tabindex とスクリプトを確かめます。',
    ];
  }
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  const ground = basics.groundOf(element.parentElement);
  const [red, green, blue, alpha] = basics.colourOf(outlineColor);
  const isThin = outlineStyle !== 'auto' && Number.parseFloat(outlineWidth) < 2;
  if (outlineStyle === 'none' || isThin || alpha < 0.5) {
    return [
      'フォーカスの枠線が見えません。',
      'outline を消さず、base.css の :focus-visible のままにします。',
    ];
  }
  const over = (part: number, behind: number): number => part * alpha + behind * (1 - alpha);
  const line: Colour = [over(red, ground[0]), over(green, ground[1]), over(blue, ground[2]), 1];
  const contrast = basics.contrastOf(line, ground);
  if (contrast < 3) {
    return [
      `フォーカスの枠線と背景のコントラストが ${contrast.toFixed(1)}:1 しかありません。`,
      '枠線の色（--focus-line）を 3:1 以上にします。',
    ];
  }
  return isHiddenBehind(element)
    ? [
        'フォーカスの移った要素が、ほかの部分に隠れています。',
        '画面に固定した部分の高さだけ scroll-padding を取ります。',
      ]
    : undefined;
};

const focusFaults = (rule: string): Fault[] => {
  const faults = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], area[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex]',
    ),
  ]
    .filter((element) => element.tabIndex >= 0 && basics.isShown(element))
    .flatMap((element) => {
      const [message, repair] = focusFaultOf(element) ?? [];
      return message && repair ? [{ rule, element: basics.nameOf(element), message, repair }] : [];
    });
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  scrollTo(0, 0);
  return faults;
};

/** What is put into the page, by name. */
export const layoutProbes = {
  openDisclosures,
  sidewaysFaults,
  clippedFaults,
  layoutFaults,
  isHiddenBehind,
  focusFaultOf,
  focusFaults,
};
