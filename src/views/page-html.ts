/** A finished page as tags and texts. Pages are our own, so every element that is not void has its end tag. */

const TOKEN = /<!--[\s\S]*?-->|<\/?[a-z!](?:[^>"']|"[^"]*"|'[^']*')*>|[^<]+|</gi;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|!doctype)$/;

/** An element that is open at some place of a page. */
export interface OpenElement {
  name: string;
  tag: string;
}

/** The value of an attribute in a tag; undefined when it is not there. */
export const attributeOf = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

/** Rewrites the texts of a page; each is given as HTML, with the elements around it, outermost first. */
export const mapTexts = (
  html: string,
  rewrite: (text: string, open: readonly OpenElement[]) => string,
): string => {
  const open: OpenElement[] = [];
  return html.replaceAll(TOKEN, (token) => {
    const name = /^<\/?(?<name>[^\s/>]+)/.exec(token)?.groups?.name?.toLowerCase();
    if (name === undefined) return rewrite(token, open);
    if (token.startsWith('<!--')) return token;
    if (token.startsWith('</')) {
      const at = open.findLastIndex((element) => element.name === name);
      if (at >= 0) open.length = at;
    } else if (!VOID.test(name) && !token.endsWith('/>')) open.push({ name, tag: token });
    return token;
  });
};
