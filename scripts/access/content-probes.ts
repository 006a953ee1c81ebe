/** Measurements of what a page shows: contrast, its bones, what it must not have. Runs in the browser. */
import type { Fault } from './finding.ts';
import type { Colour } from './probe-basics.ts';

// In the page this is a name of its own; an import would not be there.
declare const basics: typeof import('./probe-basics.ts').basics;

/** The colour behind a text of a drawing: the last filled shape drawn before it at its place, else the page. */
const groundOfDrawn = (text: SVGGraphicsElement): Colour => {
  const drawing = text.ownerSVGElement;
  const { x, y, width, height } = text.getBBox();
  const place = new DOMPoint(x + width / 2, y + height / 2).matrixTransform(
    text.getScreenCTM() ?? new DOMMatrix(),
  );
  const shapes = [
    ...(drawing?.querySelectorAll<SVGGeometryElement>('rect, path, circle, ellipse, polygon') ?? []),
  ];
  const behind = shapes.findLast((shape) => {
    const isBefore = shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (!isBefore || shape.closest('defs, clipPath, mask, pattern, symbol, marker') || !basics.isShown(shape))
      return false;
    const own = place.matrixTransform((shape.getScreenCTM() ?? new DOMMatrix()).inverse());
    return basics.colourOf(getComputedStyle(shape).fill)[3] > 0.9 && shape.isPointInFill(own);
  });
  return behind ? basics.colourOf(getComputedStyle(behind).fill) : basics.groundOf(drawing);
};

const drawnTextFaults = (rule: string): Fault[] =>
  [...document.querySelectorAll<SVGTextElement>('svg text')]
    .filter((text) => basics.isShown(text) && text.textContent?.trim() && !text.closest('defs'))
    .flatMap((text) => {
      const contrast = basics.contrastOf(basics.colourOf(getComputedStyle(text).fill), groundOfDrawn(text));
      if (contrast >= 4.5) return [];
      const message = `図の文字と背景のコントラストが ${contrast.toFixed(1)}:1 しかありません。`;
      return [
        {
          rule,
          element: basics.nameOf(text),
          message,
          repair: '文字の色（fill）を、背景と 4.5:1 以上になる役割の色にします。',
        },
      ];
    });

/**
 * axe-core leaves signs like ● and what stands beside a pseudo-element to a person, and in forced colours reads
 * `-webkit-text-fill-color`, which they do not reach; this judges every text by its colour and the ground behind it.
 */
const textFaults = (rule: string): Fault[] =>
  [...document.body.querySelectorAll<HTMLElement>('*:not(svg, svg *)')]
    .filter((element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
    )
    .filter((element) => basics.isShown(element))
    .flatMap((element) => {
      const contrast = basics.contrastOf(
        basics.colourOf(getComputedStyle(element).color),
        basics.groundOf(element),
      );
      if (contrast >= 4.5) return [];
      const message = `文字と背景のコントラストが ${contrast.toFixed(1)}:1 しかありません。`;
      return [
        {
          rule,
          element: basics.nameOf(element),
          message,
          repair:
            '色を、背景と 4.5:1 以上になる役割の色にします。強制カラーでは、背景か文字の一方だけの色を変えません。',
        },
      ];
    });

const structureFaults = (rule: string): Fault[] => {
  const count = (selector: string): number => document.querySelectorAll(selector).length;
  const fault = (isWrong: boolean, element: string, message: string, repair: string): Fault[] =>
    isWrong ? [{ rule, element, message, repair }] : [];
  const heading = document.querySelector('h1')?.textContent?.trim() ?? '';
  const hasBlocks = [...document.querySelectorAll('header, nav')].some(
    (block) => !block.closest('main') && basics.isShown(block),
  );
  return [
    ...fault(
      document.documentElement.lang === '',
      'html',
      'ページの言語がありません。',
      'html に lang を付けます。',
    ),
    ...fault(document.title.trim() === '', 'title', 'ページの題名がありません。', 'title を書きます。'),
    ...fault(
      count('h1') !== 1 || heading === '',
      'h1',
      `大見出し（h1）が${count('h1')}個あります。`,
      '言葉のある h1 を一つだけ置きます。',
    ),
    ...fault(
      count('main') !== 1,
      'main',
      `本文の領域（main）が${count('main')}個あります。`,
      'main を一つだけ置きます。',
    ),
    ...fault(
      hasBlocks && !document.querySelector('body a[href^="#"]'),
      'body',
      '「本文へ移動」がありません。',
      '本文へ移動のリンクを body の初めに置きます。',
    ),
    ...[...document.querySelectorAll('nav')]
      .filter((nav) => basics.isShown(nav) && !nav.ariaLabel && !nav.hasAttribute('aria-labelledby'))
      .flatMap((nav) =>
        fault(true, basics.nameOf(nav), 'ナビゲーションに名前がありません。', 'aria-label を付けます。'),
      ),
  ];
};

const absentFaults = (rule: string): Fault[] => {
  const selector =
    'audio, video, object, embed, marquee, blink, [autoplay], [draggable="true"], input[type="password"]';
  const moving = document
    .getAnimations()
    .filter(({ effect }) => Number(effect?.getComputedTiming().endTime) > 5000);
  return [
    ...[...document.querySelectorAll(selector)],
    ...moving.flatMap(({ effect }) =>
      effect instanceof KeyframeEffect && effect.target ? [effect.target] : [],
    ),
  ].map((element) => ({
    rule,
    element: basics.nameOf(element),
    message: 'このサイトでは使わないと公表している表現です。',
    repair: 'やめるか、src/domain/access.ts と access-criteria.ts の書き方と検査を改めます。',
  }));
};

/** What is put into the page, by name. */
export const contentProbes = { groundOfDrawn, drawnTextFaults, textFaults, structureFaults, absentFaults };
