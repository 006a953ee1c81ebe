/** What the measurements inside a page have in common: names of elements, and colours. Runs in the browser. */

const nameOf = (element: Element): string => {
  const steps: string[] = [];
  for (let node: Element | null = element; node && steps.length < 4; node = node.parentElement) {
    steps.unshift(
      `${node.localName}${node.id ? `#${node.id}` : ''}${[...node.classList].map((name) => `.${name}`).join('')}`,
    );
    if (node.id) break;
  }
  const words = (element.getAttribute('aria-label') ?? element.textContent ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return words === '' ? steps.join(' > ') : `${steps.join(' > ')} 「${words.slice(0, 30)}」`;
};

const isShown = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;

/** A colour as the browser paints it: red, green and blue to 255, alpha to 1. */
export type Colour = [red: number, green: number, blue: number, alpha: number];

/** Colours that were read before; reading one is slow, and a page has few. */
const known = new Map<string, Colour>();

const colourOf = (value: string): Colour => {
  const before = known.get(value);
  if (before) return before;
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!canvas || value === 'none' || value.startsWith('url')) return [0, 0, 0, 0];
  canvas.fillStyle = value;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
  const colour: Colour = [red, green, blue, alpha / 255];
  known.set(value, colour);
  return colour;
};

const contrastOf = (one: Colour, other: Colour): number => {
  const luminance = (colour: Colour): number => {
    const [red = 0, green = 0, blue = 0] = colour.slice(0, 3).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((first, second) => first - second);
  return (bright + 0.05) / (dark + 0.05);
};

/** The colour behind an element: the first ground above it that lets nothing through. */
const groundOf = (element: Element | null): Colour => {
  for (let node = element; node; node = node.parentElement) {
    const colour = colourOf(getComputedStyle(node).backgroundColor);
    if (colour[3] > 0.99) return colour;
  }
  return colourOf('Canvas');
};

/** By these names the measurements know them in the page, as `basics`. */
export const basics = { nameOf, isShown, colourOf, contrastOf, groundOf };
