/**
 * Shows the buttons that copy and serves them; says aloud and on the button what happened. `data-copy` is the text,
 * `data-copy-of` names elements whose words are copied in front of it, as a quotation.
 */

/** How long a button says that its text was copied, in milliseconds. */
const confirmationTime = 2500;

const announcer = document.createElement('div');
announcer.className = 'aside';
announcer.setAttribute('role', 'status');
document.body.append(announcer);

/** The words of an element as its source has them, without the marks that the site sets beside them. */
const wordsOf = (id: string): string[] => {
  const copy = document.getElementById(id)?.cloneNode(true);
  if (!(copy instanceof Element)) return [];
  for (const mark of copy.querySelectorAll('.sic-note')) mark.remove();
  return [copy.textContent.trim()];
};

const textOf = ({ copy = '', copyOf }: DOMStringMap): string => {
  const words = copyOf?.split(' ').flatMap(wordsOf) ?? [];
  return words.length > 0 ? `「${words.join('\n')}」\n${copy}` : copy;
};

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  const label = [...button.childNodes];
  let ended: ReturnType<typeof setTimeout> | undefined;
  const say = (word: string) => {
    clearTimeout(ended);
    announcer.textContent = word;
    button.replaceChildren(word);
    ended = setTimeout(() => {
      announcer.textContent = '';
      button.replaceChildren(...label);
    }, confirmationTime);
  };
  button.hidden = false;
  button.addEventListener('click', () =>
    navigator.clipboard.writeText(textOf(button.dataset)).then(
      () => say('コピーしました'),
      () => say('コピーできませんでした'),
    ),
  );
}
